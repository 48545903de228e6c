package dev.gomoddiag.commands;

import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Endpoint;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.ModFileSummary.Retraction;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the walk the shelf's answers as go would read them. */
final class ShelfEndpoint implements Endpoint {
    private static final Pattern VERSION = Pattern.compile(".*\"Version\":\"([^\"]+)\".*", Pattern.DOTALL);
    private static final Pattern GO = Pattern.compile("^go (\\S+)$", Pattern.MULTILINE);
    private static final Pattern REQUIRE = Pattern.compile("^require (\\S+) (\\S+)$", Pattern.MULTILINE);
    private static final Pattern RETRACT =
            Pattern.compile("^retract (?:\\[(\\S+), (\\S+)\\]|(\\S+))$", Pattern.MULTILINE);
    private static final Pattern RECORD =
            Pattern.compile("(\\d+)\\n.*\\ngo.sum database tree\\n(\\d+)\\n.*", Pattern.DOTALL);

    private final Shelf shelf;
    private final String server;
    private final List<String> seen = new ArrayList<>();

    ShelfEndpoint(Shelf shelf, String server) {
        this.shelf = shelf;
        this.server = server;
    }

    /** The paths asked of the shelf, sorted. */
    List<String> seen() {
        return seen.stream().sorted().toList();
    }

    @Override
    public List<Answer> ask(List<FetchStep> steps) {
        return steps.stream().map(step -> ask((FetchStep.HttpStep) step)).toList();
    }

    private Answer ask(FetchStep.HttpStep step) {
        String url = step.url().raw();
        if (!url.startsWith(server)) {
            String peer = url.startsWith("https:") ? "proxyconnect tcp: " : "";
            return Answer.failed("Get \"" + url + "\": " + peer + "dial tcp 127.0.0.1:9: connect: connection refused");
        }
        seen.add(url.substring(server.length() - 1));
        HttpAnswer answer = shelf.answer(URI.create(url).getPath());
        String path = URI.create(url).getPath();
        byte[] genuine = shelf.genuine(path.substring(path.indexOf('/', 1))).body();
        return answer.status() == 200
                ? read(step, new String(answer.body(), StandardCharsets.UTF_8), !Arrays.equals(genuine, answer.body()))
                : Answer.status(answer.status(), "reading " + url + ": " + answer.status());
    }

    private Payload packages(FetchStep.HttpStep step) {
        String goMod = shelf.module(new ModuleAt(step.module(), step.version()))
                .files()
                .getOrDefault("go.mod", "");
        return new Payload.Packages(Set.of("", "cmd"), summary(goMod).go());
    }

    private Answer read(FetchStep.HttpStep step, String body, boolean altered) {
        return switch (step.operation()) {
            case LIST -> Answer.served(body.lines().toList());
            case INFO, LATEST -> Answer.served(List.of(VERSION.matcher(body).replaceAll("$1")));
            case MOD ->
                Answer.served(
                        altered ? new Payload.Altered(Optional.of(summary(body))) : new Payload.ModFile(summary(body)));
            case ZIP -> Answer.served(altered ? new Payload.Altered() : packages(step));
            case SUMDB_LOOKUP -> record(body);
            default -> Answer.served();
        };
    }

    private static Answer record(String body) {
        Matcher matcher = RECORD.matcher(body);
        return matcher.matches()
                ? Answer.served(
                        new Payload.SumdbRecord(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Answer.failed("no record");
    }

    static ModFileSummary summary(String text) {
        List<ModuleAt> requires = REQUIRE.matcher(text)
                .results()
                .map(found -> new ModuleAt(found.group(1), found.group(2)))
                .toList();
        List<Retraction> retractions = RETRACT.matcher(text)
                .results()
                .map(found -> found.group(3) == null
                        ? new Retraction(found.group(1), found.group(2))
                        : new Retraction(found.group(3), found.group(3)))
                .toList();
        Matcher go = GO.matcher(text);
        String module = text.startsWith("module ")
                ? text.lines().findFirst().orElseThrow().substring("module ".length())
                : "";
        Set<ModFileSummary.OwnLine> own = Stream.of(ModFileSummary.OwnLine.values())
                .filter(line -> text.contains("\n" + line.name().toLowerCase(Locale.ROOT) + " "))
                .collect(Collectors.toSet());
        return new ModFileSummary(module, go.find() ? go.group(1) : "", requires, retractions, own);
    }
}
