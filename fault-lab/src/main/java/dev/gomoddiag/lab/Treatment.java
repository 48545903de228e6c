package dev.gomoddiag.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gomoddiag.remedy.Action;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Carries out the actions of a remedy on a client, as a user would who follows the report. */
final class Treatment {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What these names alone mean to go is Google's database; here they mean this world's. */
    private static final Map<String, String> WELL_KNOWN =
            Map.of("sum.golang.org", "", "sum.golang.google.cn", " https://sum.golang.google.cn");

    private final Client client;
    private final String verifier;

    Treatment(Stage stage) {
        client = stage.client();
        verifier = stage.world().verifier();
    }

    /** Whether these actions leave everything to somebody else, or to time. */
    static boolean isLeftToOthers(List<JsonObject> actions) {
        return !actions.isEmpty()
                && actions.stream().map(Treatment::kind).allMatch(kind -> kind.equals("ask") || kind.equals("wait"));
    }

    /** What actions change, as a line of settings names it. */
    static String told(List<JsonObject> actions) {
        return actions.stream()
                .map(action -> action
                        + (action.has("name") && action.has("value") ? " " + assignment(action, "name") : "")
                        + (action.has("key") && action.has("value") ? " " + assignment(action, "key") : ""))
                .collect(Collectors.joining("\n"));
    }

    private static String assignment(JsonObject action, String name) {
        return text(action, name) + "=" + text(action, "value");
    }

    private static String kind(JsonObject action) {
        return text(action, "kind");
    }

    private static String text(JsonObject action, String name) {
        return action.get(name).getAsString();
    }

    private String value(JsonObject action) {
        String value = text(action, "value");
        return text(action, "name").equals("GOSUMDB") && WELL_KNOWN.containsKey(value)
                ? verifier + WELL_KNOWN.get(value)
                : value;
    }

    private static List<String> texts(JsonObject action, String name) {
        JsonArray array = action.getAsJsonArray(name);
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** What is asked for afterwards: the argument of {@code go get} where an action names one. Empty when one fails. */
    Optional<String> carryOut(List<JsonObject> actions, String asked) throws IOException, InterruptedException {
        String wanted = asked;
        for (JsonObject action : actions) {
            if (kind(action).equals("command")
                    && texts(action, "argv").subList(0, 2).equals(List.of("go", "get"))) {
                wanted = texts(action, "argv").get(2);
            } else if (!carryOut(action)) {
                return Optional.empty();
            }
        }
        return Optional.of(wanted);
    }

    /** Whether a user has to put something back that a report does not repeat, such as a password. */
    static boolean isLeftToUser(List<JsonObject> undo) {
        return undo.stream().map(Treatment::kind).anyMatch("ask"::equals);
    }

    private boolean carryOut(JsonObject action) throws IOException, InterruptedException {
        switch (kind(action)) {
            case "env" -> client.set(text(action, "name"), value(action));
            case "unset-env" -> client.unset(text(action, "name"));
            case "edit-file" -> edit(action);
            case "import-certificate" -> client.trust(text(action, "pem"));
            case "remove-certificate" -> client.distrust(text(action, "sha256"));
            case "go-env" -> {
                return run(List.of("go", "env", "-w", text(action, "name") + "=" + value(action)));
            }
            case "unset-go-env" -> {
                return run(List.of("go", "env", "-u", text(action, "name")));
            }
            case "git-config" -> {
                return gitConfig(action, text(action, "key"), text(action, "value"));
            }
            case "unset-git-config" -> {
                return gitConfig(action, "--unset-all", text(action, "key"));
            }
            case "command" -> {
                return command(texts(action, "argv"));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean gitConfig(JsonObject action, String... words) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of("git", "config"));
        argv.addAll(action.has("file") ? List.of("--file", text(action, "file")) : List.of("--global"));
        argv.addAll(List.of(words));
        return run(argv);
    }

    private boolean run(List<String> argv) throws IOException, InterruptedException {
        return client.run(LIMIT, argv).succeeded();
    }

    private boolean command(List<String> argv) throws IOException, InterruptedException {
        return argv.get(0).equals("sudo")
                ? client.runAsRoot(argv.subList(1, argv.size())).succeeded()
                : run(argv);
    }

    private void edit(JsonObject action) {
        String path = text(action, "path");
        Action.EditFile edit = new Action.EditFile(path, texts(action, "remove"), texts(action, "add"));
        client.files().write(path, edit.applyTo(client.files().read(path)));
    }
}
