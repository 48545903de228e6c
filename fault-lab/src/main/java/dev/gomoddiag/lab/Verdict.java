package dev.gomoddiag.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the doctor said, and when.
 *
 * @param causes in the order of the report
 * @param elapsed from the start of the program to its end
 * @param inner what the report says of its own time
 * @param report empty when the output was no report
 */
record Verdict(
        String outcome,
        List<String> causes,
        String locus,
        double confidence,
        boolean blocking,
        Duration elapsed,
        Duration inner,
        Optional<JsonObject> report) {
    static Verdict of(Shell.Outcome outcome) {
        try {
            return of(JsonParser.parseString(outcome.stdout()).getAsJsonObject(), outcome.elapsed());
        } catch (JsonParseException | IllegalStateException e) {
            return new Verdict(
                    "crashed: " + outcome.text().strip().lines().findFirst().orElse("no output"),
                    List.of(),
                    "",
                    0,
                    false,
                    outcome.elapsed(),
                    outcome.elapsed(),
                    Optional.empty());
        }
    }

    private static Verdict of(JsonObject report, Duration elapsed) {
        JsonArray diagnoses = report.getAsJsonArray("diagnoses");
        List<JsonObject> all = objects(diagnoses);
        Optional<JsonObject> first = all.stream().findFirst();
        return new Verdict(
                report.get("outcome").getAsString(),
                all.stream().map(it -> it.get("cause").getAsString()).toList(),
                first.map(it -> it.get("locus").getAsString()).orElse(""),
                first.map(it -> it.get("confidence").getAsDouble()).orElse(0.0),
                all.stream().anyMatch(it -> it.get("severity").getAsString().equals("blocking")),
                elapsed,
                Duration.ofMillis(report.get("elapsedMillis").getAsLong()),
                Optional.of(report));
    }

    /** Whether it takes the machine for a working one. */
    boolean isQuiet() {
        return !blocking && (outcome.equals("healthy") || outcome.equals("degraded"));
    }

    /** Whether it knows no cause and does not tell where to look next. */
    boolean isSilent() {
        return outcome.equals("undetermined") && actions().isEmpty();
    }

    /** The first cause; the outcome where none is named. */
    String first() {
        return causes.isEmpty() ? outcome : causes.get(0);
    }

    /** The actions of the remedy that is proposed first; empty when there is none. */
    List<JsonObject> actions() {
        return ofFirstRemedy("actions");
    }

    /** By which that remedy takes itself back. */
    List<JsonObject> undo() {
        return ofFirstRemedy("undo");
    }

    private List<JsonObject> ofFirstRemedy(String part) {
        return report.map(it -> objects(it.getAsJsonArray("diagnoses"))).orElse(List.of()).stream()
                .findFirst()
                .flatMap(it -> objects(it.getAsJsonArray("remedies")).stream().findFirst())
                .map(it -> objects(it.getAsJsonArray(part)))
                .orElse(List.of());
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
