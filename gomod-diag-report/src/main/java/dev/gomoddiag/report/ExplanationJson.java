package dev.gomoddiag.report;

import com.google.gson.JsonObject;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;

/** What a text alone tells, as JSON. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Writes the failures in the order of the text. */
    public static void write(Explanation explanation, Appendable destination) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", ReportJson.SCHEMA_VERSION);
        json.add("tool", Tool.json());
        json.add("failures", ReportJson.array(explanation.failures(), ExplanationJson::failure));
        json.addProperty("unlisted", explanation.unlisted());
        JsonRenderer.write(json, destination);
    }

    /** Flat: the place beside the rest, so that a reader finds host and port without a path. */
    private static JsonObject failure(GoFailure failure) {
        JsonObject json = new JsonObject();
        JsonValue.typed(failure).asMap().forEach((name, value) -> {
            if (name.equals("place")) {
                value.getAsJsonObject().asMap().forEach(json::add);
            } else if (!name.equals("type")) {
                json.add(name, value);
            }
        });
        return json;
    }
}
