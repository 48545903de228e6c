package dev.gomoddiag.report;

import com.google.gson.JsonObject;
import dev.gomoddiag.diagnosis.ProjectCause;
import dev.gomoddiag.diagnosis.ProjectModule;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.diagnosis.Report;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The report on a project as JSON by the published schema {@code project-v1.schema.json}. */
public final class ProjectJson {
    private ProjectJson() {}

    /** Writes the report, with the reports of the modules that were diagnosed by themselves. */
    public static void write(ProjectReport report, Locale locale, Appendable destination) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", ReportJson.SCHEMA_VERSION);
        json.add("tool", Tool.json());
        json.addProperty("file", report.file());
        json.addProperty("module", report.module());
        json.addProperty("outcome", report.outcome().id());
        json.addProperty("completion", report.completion().id());
        json.addProperty("startedAt", report.startedAt().toString());
        json.addProperty("elapsedMillis", report.elapsed().toMillis());
        json.add("causes", ReportJson.array(report.causes(), cause -> cause(cause, report.reports(), locale)));
        json.add("modules", ReportJson.array(report.modules(), ProjectJson::module));
        json.add("reports", ReportJson.array(report.reports(), one -> new ReportJson(one, locale).tree()));
        JsonRenderer.write(json, destination);
    }

    private static JsonObject cause(ProjectCause cause, List<Report> reports, Locale locale) {
        JsonObject json = new JsonObject();
        for (int index = 0; index < reports.size(); index++) {
            Report report = reports.get(index);
            if (!json.has("report") && report.diagnoses().contains(cause.diagnosis())) {
                json.addProperty("report", index);
                json.add("diagnosis", new ReportJson(report, locale).diagnosis(cause.diagnosis()));
            }
        }
        json.add("modules", ReportJson.array(cause.modules(), ReportJson::query));
        return json;
    }

    private static JsonObject module(ProjectModule module) {
        JsonObject json = new JsonObject();
        json.addProperty("module", module.requirement().path());
        json.addProperty("version", module.requirement().version());
        json.addProperty("line", module.requirement().line());
        json.add("fetched", ReportJson.query(module.query()));
        json.addProperty("standing", module.standing().id());
        return json;
    }
}
