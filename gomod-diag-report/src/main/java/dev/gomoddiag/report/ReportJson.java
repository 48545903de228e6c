package dev.gomoddiag.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gomoddiag.client.ClientMatrix;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.settings.Setting;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** One report as a tree. */
final class ReportJson {
    static final int SCHEMA_VERSION = 1;

    private final Report report;
    private final Locale locale;

    ReportJson(Report report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    JsonObject tree() {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", SCHEMA_VERSION);
        json.add("tool", Tool.json());
        json.add("query", query(report.query()));
        json.addProperty("outcome", report.outcome().id());
        json.addProperty("completion", report.completion().id());
        json.addProperty("startedAt", report.startedAt().toString());
        json.addProperty("elapsedMillis", report.elapsed().toMillis());
        json.add("diagnoses", array(report.diagnoses(), this::diagnosis));
        json.add("settings", array(report.settings().all(), ReportJson::setting));
        json.add("plan", PlanJson.steps(report.plan()));
        json.add("clients", new ClientsJson(locale).of(ClientMatrix.of(report.settings(), report.plan())));
        json.add("facts", array(report.facts().all(), this::fact));
        json.add("probes", array(report.probes(), this::probe));
        JsonObject extensions = new JsonObject();
        extensions.add("broken", array(report.broken(), JsonValue::typed));
        json.add("extensions", extensions);
        return json;
    }

    private JsonObject probe(ProbeRun run) {
        JsonObject json = new JsonObject();
        json.addProperty("id", run.probe().value());
        if (run.result() instanceof ProbeResult.Skipped skipped) {
            json.addProperty("result", "skipped");
            json.addProperty("detail", skipped.reason().in(locale));
        } else if (run.result() instanceof ProbeResult.Failed failed) {
            json.addProperty("result", "failed");
            json.addProperty("detail", failed.exception() + ": " + failed.message());
        } else {
            json.addProperty("result", result(run.result()));
        }
        json.addProperty("elapsedMillis", run.elapsed().toMillis());
        return json;
    }

    private static String result(ProbeResult result) {
        if (result instanceof ProbeResult.TimedOut) {
            return "timed-out";
        }
        return result instanceof ProbeResult.Cancelled ? "cancelled" : "observed";
    }

    static <T> JsonArray array(Collection<? extends T> items, Function<T, JsonElement> each) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(each.apply(item)));
        return array;
    }

    static JsonObject query(ModuleQuery asked) {
        JsonObject query = new JsonObject();
        query.addProperty("module", asked.path());
        query.addProperty("version", asked.version());
        return query;
    }

    private static JsonObject setting(Setting setting) {
        JsonObject json = new JsonObject();
        json.addProperty("name", setting.name());
        json.addProperty("value", setting.value());
        json.addProperty("source", setting.source().describe());
        return json;
    }

    private JsonObject fact(Fact fact) {
        JsonObject json = new JsonObject();
        JsonObject components = JsonValue.typed(fact);
        json.addProperty("id", id(fact));
        json.add("type", components.remove("type"));
        json.addProperty("description", fact.describe().in(locale));
        // A component must not take the place of the id by which evidence names the fact.
        components.asMap().forEach((name, value) -> json.add(json.has(name) ? name + "Value" : name, value));
        return json;
    }

    private String id(Fact fact) {
        return report.facts().id(fact).orElse("");
    }

    JsonObject diagnosis(Diagnosis diagnosis) {
        JsonObject json = new JsonObject();
        json.addProperty("cause", diagnosis.cause().value());
        json.addProperty("locus", diagnosis.locus().id());
        json.addProperty("confidence", diagnosis.confidence());
        json.addProperty("severity", diagnosis.severity().id());
        json.addProperty("title", diagnosis.title().in(locale));
        json.addProperty("summary", diagnosis.summary().in(locale));
        json.add("subject", subject(diagnosis));
        json.add("evidence", array(diagnosis.evidence(), fact -> {
            JsonObject evidence = new JsonObject();
            evidence.addProperty("factId", id(fact));
            evidence.addProperty("text", fact.describe().in(locale));
            return evidence;
        }));
        json.add("ruledOut", array(diagnosis.ruledOut(), other -> {
            JsonObject ruledOut = new JsonObject();
            ruledOut.addProperty("cause", other.cause().value());
            ruledOut.addProperty("because", other.because().in(locale));
            return ruledOut;
        }));
        json.add("remedies", array(diagnosis.remedies(), proposal -> RemedyJson.of(proposal, locale)));
        json.add("consequences", array(diagnosis.consequences(), this::diagnosis));
        return json;
    }

    /** Parts that do not apply are left out. */
    private static JsonObject subject(Diagnosis diagnosis) {
        JsonObject json = new JsonObject();
        JsonValue.typed(diagnosis.subject()).asMap().forEach((name, value) -> {
            boolean empty = value.isJsonPrimitive() && value.getAsString().isEmpty();
            if (!empty && !name.equals("type")) {
                json.add(name, value);
            }
        });
        return json;
    }
}
