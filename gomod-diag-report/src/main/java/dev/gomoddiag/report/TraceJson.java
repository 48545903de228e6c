package dev.gomoddiag.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import java.io.IOException;
import java.util.List;

/** A simulated fetch as JSON. */
public final class TraceJson {
    private TraceJson() {}

    /**
     * Writes the steps with their answers and what go made of them, and how the command ends.
     *
     * @param unmatched what was said of peers that go asked for nothing
     */
    public static void write(
            FetchScenario scenario, FetchTrace trace, List<RequestUrl> unmatched, Appendable destination)
            throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", ReportJson.SCHEMA_VERSION);
        json.addProperty("command", String.join(" ", scenario.command().argv(scenario.query())));
        json.addProperty("module", scenario.query().path());
        json.addProperty("version", scenario.query().version());
        json.add("entries", PlanJson.entries(scenario));
        json.add("visits", ReportJson.array(trace.visits(), TraceJson::visit));
        json.addProperty("omittedCandidates", scenario.command().omittedCandidates(scenario.query()));
        json.add("unmatchedAnswers", ReportJson.array(unmatched, url -> new JsonPrimitive(url.shown())));
        json.addProperty("requests", trace.requests());
        json.addProperty("exitStatus", trace.exitStatus());
        if (trace.verdict() instanceof Verdict.Fetched fetched) {
            json.add("fetched", JsonValue.typed(fetched));
        }
        trace.error().ifPresent(error -> json.add("error", JsonValue.typed(error)));
        JsonRenderer.write(json, destination);
    }

    private static String outcome(Answer answer) {
        if (answer instanceof Answer.Served) {
            return "served";
        }
        return answer instanceof Answer.NotFound ? "not-found" : "failed";
    }

    private static JsonObject visit(Visit visit) {
        JsonObject json = new JsonObject();
        json.add("step", JsonValue.typed(visit.step()));
        json.addProperty("outcome", outcome(visit.answer()));
        json.addProperty("decision", JsonValue.word(visit.decision()));
        visit.answer().status().ifPresent(status -> json.addProperty("status", status));
        json.addProperty("text", visit.answer().text());
        return json;
    }
}
