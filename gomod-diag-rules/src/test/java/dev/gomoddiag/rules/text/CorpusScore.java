package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.FailureReader.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Scores the classifier on labelled texts, one JSON object a line; run by hand.
 *
 * <p>Arguments: the file; optionally {@code even} or {@code odd}, a half by the number in the id, with every miss. Patterns
 * were developed on both halves, so neither is held out.
 */
final class CorpusScore {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TextClassifier classifier = new TextClassifier();
    private final boolean misses;
    private final Map<String, int[]> table = new LinkedHashMap<>();

    private CorpusScore(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        String half = arguments.length > 1 ? arguments[1] : "all";
        CorpusScore score = new CorpusScore(!half.equals("all"));
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            Map<String, Object> entry = MiniJson.object(line);
            boolean even = Integer.parseInt(((String) entry.get("id")).substring(1)) % 2 == 0;
            if (half.equals("all") || half.equals("even") == even) {
                score.add(entry);
            }
        }
        score.table.forEach((name, counts) -> OUT.printf(
                Locale.ROOT, "%-28s %4d / %4d  %5.1f %%%n", name, counts[0], counts[1], 100.0 * counts[0] / counts[1]));
    }

    private void add(Map<String, Object> entry) throws IOException {
        String id = (String) entry.get("id");
        String cause = (String) entry.get("cause");
        List<Reading> readings = classifier.readings(new StringReader((String) entry.get("text")));
        String first = readings.isEmpty()
                ? "none"
                : readings.get(0).failure().causes().get(0).cause();
        Predicate<String> same = label -> first.equals(label) || first.startsWith(label + ".");
        if (cause.equals("none")) {
            count("no cause for none", first.equals("none"), id, first + " instead of none");
        }
        List<String> acceptable = new ArrayList<>(List.of(cause));
        ((List<?>) entry.get("alternatives")).forEach(a -> acceptable.add((String) a));
        count(
                "cause or alternative first",
                acceptable.stream().anyMatch(same),
                id,
                first + " instead of " + acceptable);
        count("cause exact", same.test(cause), id, first + " instead of " + cause);
        GoFailure failure = readings.isEmpty() ? NOTHING : readings.get(0).failure();
        field("host", id, entry.get("target_host"), failure.place().host(), readings.isEmpty());
        field("address", id, entry.get("target_ip"), failure.place().address(), readings.isEmpty());
        OptionalInt port = failure.place().port();
        field("port", id, entry.get("target_port"), port.isPresent() ? "" + port.getAsInt() : "", readings.isEmpty());
        field("module", id, entry.get("module"), failure.module(), readings.isEmpty());
        field("version", id, entry.get("version"), failure.version(), readings.isEmpty());
    }

    private static final GoFailure NOTHING = new GoFailure(
            GoFailure.Stage.UNKNOWN,
            "",
            GoFailure.Place.NOWHERE,
            "",
            "",
            OptionalInt.empty(),
            "",
            GoFailure.Origin.LOCAL,
            List.of(),
            1,
            1,
            "");

    private void field(String name, String id, Object expected, String seen, boolean nothing) {
        if (expected != null && !nothing) {
            String wanted = expected instanceof Double number ? String.valueOf(number.intValue()) : (String) expected;
            count(name + " where labelled", wanted.equals(seen), id, seen + " instead of " + wanted);
        } else if (expected == null && !nothing) {
            count(name + " where unlabelled", seen.isEmpty(), id, seen + " where none is labelled");
        }
    }

    private void count(String name, boolean right, String id, String why) {
        int[] counts = table.computeIfAbsent(name, n -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
        if (!right && misses) {
            OUT.println(id + " " + name + ": " + why);
        }
    }
}
