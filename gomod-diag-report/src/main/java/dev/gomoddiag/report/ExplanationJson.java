package dev.gomoddiag.report;

import com.google.gson.JsonObject;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoFailure.Separation;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import java.io.IOException;
import java.util.Locale;

/** What a text alone tells, as JSON. */
public final class ExplanationJson {
    private final Locale locale;

    private ExplanationJson(Locale locale) {
        this.locale = locale;
    }

    /** Writes the failures in the order of the text; the sentences on what separates causes are in this language. */
    public static void write(Explanation explanation, Locale locale, Appendable destination) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", ReportJson.SCHEMA_VERSION);
        json.add("tool", Tool.json());
        json.add("failures", ReportJson.array(explanation.failures(), new ExplanationJson(locale)::failure));
        json.addProperty("unlisted", explanation.unlisted());
        JsonRenderer.write(json, destination);
    }

    /** Flat: the place beside the rest, so that a reader finds host and port without a path. */
    private JsonObject failure(GoFailure failure) {
        JsonObject json = new JsonObject();
        JsonValue.typed(failure).asMap().forEach((name, value) -> {
            if (name.equals("place")) {
                value.getAsJsonObject().asMap().forEach(json::add);
            } else if (name.equals("causes")) {
                json.add(name, ReportJson.array(failure.causes(), this::cause));
            } else if (!name.equals("type")) {
                json.add(name, value);
            }
        });
        return json;
    }

    private JsonObject cause(WeighedCause cause) {
        JsonObject json = new JsonObject();
        json.addProperty("cause", cause.cause());
        json.addProperty("weight", cause.weight());
        cause.separation().ifPresent(separation -> json.add("separation", separation(separation)));
        return json;
    }

    private JsonObject separation(Separation separation) {
        JsonObject json = new JsonObject();
        json.addProperty("observation", separation.observation());
        json.addProperty("probe", separation.probe());
        json.addProperty("what", separation.what().in(locale));
        return json;
    }
}
