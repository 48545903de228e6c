package dev.gomoddiag.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.ProjectCause;
import dev.gomoddiag.diagnosis.ProjectModule;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.Standing;
import dev.gomoddiag.modfile.Requirement;
import dev.gomoddiag.module.ModuleQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProjectJsonTest {
    private static final ModuleQuery LIB = ModuleQuery.parse("example.com/lib@v1.0.0");
    private static final Report HEALTHY = SampleReports.all().get("healthy");
    private static final Report BROKEN = SampleReports.all().get("broken");

    private static ProjectReport report() {
        Requirement requirement = new Requirement("example.com/old", "v0.9.0", Requirement.Directness.DIRECT, 6);
        return new ProjectReport(
                "/home/user/project/go.mod",
                "example.com/app",
                Outcome.BROKEN,
                Completion.COMPLETE,
                Instant.parse("2026-11-22T10:00:00Z"),
                Duration.ofMillis(1234),
                Locale.ENGLISH,
                List.of(new ProjectCause(BROKEN.diagnoses().get(0), List.of(LIB))),
                List.of(new ProjectModule(requirement, LIB, Standing.FAILED)),
                List.of(HEALTHY, BROKEN));
    }

    private static String json(Locale locale) throws IOException {
        StringBuilder json = new StringBuilder();
        ProjectJson.write(report(), locale, json);
        return json.toString();
    }

    @Test
    void isValidByThePublishedSchemaInBothLanguages() throws IOException {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(ReportSchema.violations(ReportSchema.text("project-v1.schema.json"), json(locale)))
                    .isEmpty();
        }
    }

    @Test
    void theReportsInItAreReports() throws IOException {
        JsonObject project = JsonParser.parseString(json(Locale.ENGLISH)).getAsJsonObject();

        assertThat(project.getAsJsonArray("reports"))
                .hasSize(2)
                .allSatisfy(report ->
                        assertThat(ReportSchema.violations(report.toString())).isEmpty());
    }

    @Test
    void aCauseNamesItsReportAndItsModules() throws IOException {
        JsonObject cause = JsonParser.parseString(json(Locale.ENGLISH))
                .getAsJsonObject()
                .getAsJsonArray("causes")
                .get(0)
                .getAsJsonObject();

        assertThat(cause.get("report").getAsInt()).isEqualTo(1);
        assertThat(cause.getAsJsonObject("diagnosis").get("cause").getAsString())
                .isEqualTo(BROKEN.diagnoses().get(0).cause().value());
        assertThat(cause.getAsJsonArray("modules").toString())
                .isEqualTo("[{\"module\":\"example.com/lib\",\"version\":\"v1.0.0\"}]");
    }

    @Test
    void aModuleTellsWhatIsFetchedForIt() throws IOException {
        assertThat(JsonParser.parseString(json(Locale.ENGLISH))
                        .getAsJsonObject()
                        .getAsJsonArray("modules")
                        .toString())
                .isEqualTo(
                        "[{\"module\":\"example.com/old\",\"version\":\"v0.9.0\",\"line\":6,"
                                + "\"fetched\":{\"module\":\"example.com/lib\",\"version\":\"v1.0.0\"},\"standing\":\"failed\"}]");
    }
}
