package dev.gomoddiag.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import java.io.IOException;

/** A fetch plan as JSON. */
public final class PlanJson {
    private PlanJson() {}

    /** Writes the plan with its query and command. */
    public static void write(FetchPlan plan, Appendable destination) throws IOException {
        JsonRenderer.write(json(plan), destination);
    }

    /** Writes the plan of a scenario, with the entries of GOPROXY that its steps name by their index. */
    public static void write(FetchScenario scenario, FetchPlan plan, Appendable destination) throws IOException {
        JsonObject json = json(plan);
        json.add("entries", entries(scenario));
        JsonRenderer.write(json, destination);
    }

    static JsonArray entries(FetchScenario scenario) {
        return ReportJson.array(scenario.settings().proxies().entries(), JsonValue::typed);
    }

    private static JsonObject json(FetchPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", ReportJson.SCHEMA_VERSION);
        json.addProperty("command", String.join(" ", plan.command().argv(plan.query())));
        json.addProperty("module", plan.query().path());
        json.addProperty("version", plan.query().version());
        json.add("steps", steps(plan));
        json.addProperty("omittedCandidates", plan.command().omittedCandidates(plan.query()));
        return json;
    }

    static JsonArray steps(FetchPlan plan) {
        return ReportJson.array(plan.steps(), JsonValue::typed);
    }
}
