package dev.gomoddiag.differential;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where what go did is not what the model says. */
final class Comparison {
    private static final String BAD_ZIP = "zip: not a valid zip file";
    // when one candidate of a package path fetches the whole history, what the others fetch piece by piece is a race
    private static final Predicate<String> WHOLE = command -> command.contains("refs/heads/*:refs/heads/*");
    private static final Predicate<String> PIECES =
            command -> command.contains("--depth=1") || command.contains("--unshallow");

    private Comparison() {}

    /** The differences in words; none when the model is right. */
    static List<String> differences(Case question, Model.Prediction model, Observation go) {
        List<String> differences = new ArrayList<>();
        boolean concurrent = question.command() == FetchCommand.GET;
        sequence("requests", model.requests(), go.requests(), concurrent, differences);
        if (concurrent && differences.isEmpty()) {
            entries(model.requests(), go.requests(), differences);
        }
        boolean raced = concurrent && go.commands().stream().anyMatch(WHOLE);
        List<Model.Event> commands = raced
                ? model.commands().stream()
                        .filter(event -> !PIECES.test(event.text()))
                        .toList()
                : model.commands();
        List<String> seen =
                raced ? go.commands().stream().filter(PIECES.negate()).toList() : go.commands();
        sequence("git commands", commands, seen, concurrent, differences);
        outcome(question, model.trace().verdict(), go, differences);
        if (model.trace().exitStatus() != go.exit()) {
            differences.add("exit status: the model's " + model.trace().exitStatus() + ", go's " + go.exit());
        }
        if (model.trace().requests() != model.sent()) {
            differences.add("the walk counts " + model.trace().requests() + " requests, its steps are " + model.sent());
        }
        return differences;
    }

    private static void sequence(
            String what, List<Model.Event> model, List<String> go, boolean concurrent, List<String> differences) {
        List<String> texts = model.stream().map(Model.Event::text).toList();
        if (!concurrent && !texts.equals(go)) {
            differences.add(what + ":\n" + beside(texts, go));
        } else if (!sorted(texts).equals(sorted(go))) {
            differences.add("set of " + what + ":\n" + beside(sorted(texts), sorted(go)));
        } else {
            order(what, model, go, differences);
        }
    }

    // queryPrefixModules of cmd/go/internal/modload/query.go: the next entry of GOPROXY is asked when this one has
    // answered for every prefix of the path; what a prefix that is a module asks for besides comes from any entry
    private static void entries(List<Model.Event> model, List<String> go, List<String> differences) {
        Set<String> found = model.stream()
                .filter(event -> Set.of(Operation.MOD, Operation.ZIP).contains(event.operation()))
                .map(Model.Event::chain)
                .collect(Collectors.toSet());
        SortedMap<Integer, List<String>> entries = new TreeMap<>();
        model.stream()
                .filter(event -> !event.chain().isEmpty() && !found.contains(event.chain()))
                .forEach(event -> entries.computeIfAbsent(event.entry(), any -> new ArrayList<>())
                        .add(event.text()));
        Set<String> texts = entries.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<String> there = go.stream().filter(texts::contains).toList();
        int from = 0;
        for (List<String> asked : entries.values()) {
            int to = Math.min(there.size(), from + asked.size());
            if (!sorted(asked).equals(sorted(there.subList(from, to)))) {
                differences.add("order of entries:\n" + beside(asked, there.subList(from, to)));
            }
            from = to;
        }
    }

    // of one module, everything comes in the model's order
    private static void order(String what, List<Model.Event> model, List<String> go, List<String> differences) {
        Map<String, List<String>> chains = new HashMap<>();
        model.stream()
                .filter(event -> !event.chain().isEmpty())
                .forEach(event -> chains.computeIfAbsent(event.chain(), any -> new ArrayList<>())
                        .add(event.text()));
        chains.forEach((module, texts) -> {
            if (!within(texts, go)) {
                List<String> there = go.stream().filter(texts::contains).toList();
                differences.add("order of " + what + " about " + module + ":\n" + beside(texts, there));
            }
        });
    }

    // what is asked about another module too comes again in between; the sets are equal
    private static boolean within(List<String> texts, List<String> go) {
        int next = 0;
        for (String text : go) {
            next += next < texts.size() && texts.get(next).equals(text) ? 1 : 0;
        }
        return next == texts.size();
    }

    private static void outcome(Case question, Verdict verdict, Observation go, List<String> differences) {
        if (verdict instanceof Verdict.Fetched fetched) {
            String zip = ModulePath.escape(fetched.module()) + "@" + ModuleVersion.escape(fetched.version());
            if (go.exit() != 0) {
                differences.add("outcome: the model fetches " + fetched + ", go fails:\n" + go.said());
            } else if (question.command() != FetchCommand.LIST_VERSIONS
                    && !go.zips().contains(zip)) {
                differences.add("outcome: the model fetches " + zip + ", go has " + go.zips());
            }
            return;
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        if (go.exit() == 0) {
            differences.add("outcome: go succeeds, the model refuses: " + refused.because() + " at " + refused.at());
        } else if (!named(refused).stream().allMatch(go.said()::contains)) {
            differences.add("error: the model names " + named(refused) + ", go says:\n" + go.said());
        }
    }

    /** What go's words must hold for this failure. */
    private static List<String> named(Verdict.Refused refused) {
        if (refused.at() instanceof FetchStep.StopStep stop) {
            return List.of(printed(stop.message()));
        }
        if (refused.because().text().endsWith(BAD_ZIP)) {
            return List.of(BAD_ZIP);
        }
        return List.of(printed(refused.because().text()));
    }

    // go shows the user of a URL; which module it speaks of, it says in one of several ways
    private static String printed(String text) {
        return text.replace("<credentials>@", "user:xxxxx@")
                .replaceFirst("^module .*?: ", "")
                .replace("go.mod names another module, or is missing", "");
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static String beside(List<String> model, List<String> go) {
        StringBuilder text = new StringBuilder();
        int length = Math.max(model.size(), go.size());
        for (int i = 0; i < length; i++) {
            String left = i < model.size() ? model.get(i) : "-";
            String right = i < go.size() ? go.get(i) : "-";
            text.append(
                    left.equals(right)
                            ? "    both  " + left + "\n"
                            : "  ! model " + left + "\n    go    " + right + "\n");
        }
        return text.toString();
    }
}
