package dev.gomoddiag.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.render.Renderer;
import dev.gomoddiag.render.TextRenderer;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.contract.RendererContract;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonRendererTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new JsonRenderer();
    }

    /** What a fact of others may hold. */
    record Odd(
            String id,
            String type,
            String description,
            Duration waited,
            Optional<Duration> patience,
            Optional<String> nobody,
            OptionalInt port,
            Instant at,
            Locale.Category category,
            List<Inner> inner)
            implements Fact {
        @Override
        public Text describe() {
            return Text.plain("odd <&> \"fact\"");
        }
    }

    private record Inner(boolean deep, long number) {}

    /** No record at all. */
    private static final class Opaque implements Fact {
        @Override
        public Text describe() {
            return Text.plain("opaque");
        }

        @Override
        public String toString() {
            return "an opaque fact";
        }
    }

    private record Seeing(Fact fact) implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("seeing");
        }

        @Override
        public ProbeResult run(ProbeContext context) {
            return ProbeResult.observed(fact);
        }
    }

    private static JsonObject only(Fact fact) {
        Report report = Diagnostics.forModule("example.com/lib")
                .environment(FakeHost.linux())
                .withoutDiscovery()
                .probe(new Seeing(fact))
                .run();
        return JsonParser.parseString(new JsonRenderer().toText(report))
                .getAsJsonObject()
                .getAsJsonArray("facts")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void aFactIsWrittenByItsComponentsAndKeepsItsIdAndType() {
        Odd fact = new Odd(
                "mine",
                "my type",
                "my own",
                Duration.ofSeconds(2),
                Optional.of(Duration.ofMillis(5)),
                Optional.empty(),
                OptionalInt.of(443),
                Instant.parse("2026-01-02T03:04:05Z"),
                Locale.Category.DISPLAY,
                List.of(new Inner(true, 7)));

        assertThat(only(fact)).isEqualTo(JsonParser.parseString("""
                {"id": "f1", "type": "Odd", "idValue": "mine", "typeValue": "my type", "descriptionValue": "my own",
                 "waitedMillis": 2000, "patienceMillis": 5, "port": 443, "at": "2026-01-02T03:04:05Z",
                 "category": "display", "inner": [{"deep": true, "number": 7}],
                 "description": "odd <&> \\"fact\\""}
                """));
    }

    @Test
    void aFactThatIsNoRecordTellsItsText() {
        assertThat(only(new Opaque())).isEqualTo(JsonParser.parseString("""
                {"id": "f1", "type": "Opaque", "text": "an opaque fact", "description": "opaque"}
                """));
    }

    @Test
    void evidenceNamesTheFactItRestsOn() {
        JsonObject report = JsonParser.parseString(new JsonRenderer().toText(SampleReports.broken()))
                .getAsJsonObject();
        JsonObject evidence = report.getAsJsonArray("diagnoses")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("evidence")
                .get(0)
                .getAsJsonObject();
        JsonObject named = report.getAsJsonArray("facts").asList().stream()
                .map(it -> it.getAsJsonObject())
                .filter(it -> it.get("id").equals(evidence.get("factId")))
                .findFirst()
                .orElseThrow();

        assertThat(named.get("type").getAsString()).isEqualTo("TcpAttempt");
        assertThat(named.get("description")).isEqualTo(evidence.get("text"));
    }

    @Test
    void textIsNotEscapedForWebPages() {
        assertThat(new JsonRenderer().toText(SampleReports.broken())).contains("<Nobody> answers & all wait");
    }

    @Test
    void theVersionOfTheToolIsThatOfTheBuild() {
        JsonObject tool = JsonParser.parseString(new JsonRenderer().toText(SampleReports.broken()))
                .getAsJsonObject()
                .getAsJsonObject("tool");

        assertThat(tool.get("name").getAsString()).isEqualTo("gomod-diag");
        assertThat(tool.get("version").getAsString()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-.+)?");
    }

    @Test
    void secretsOfTheMachineAreInNoReport() {
        String canary = "canary-7Xq";
        FakeHost careless = FakeHost.linux()
                .variable("GOPROXY", "https://user:" + canary + "@goproxy.corp.example,direct")
                .variable("HTTPS_PROXY", "http://user:" + canary + "@192.0.2.3:3128")
                .variable("GOAUTH", "netrc")
                .variable("GITHUB_TOKEN", canary)
                .file("/home/user/.netrc", "machine github.com login user password " + canary + "\n")
                .file(
                        "/home/user/.gitconfig",
                        "[http \"https://github.com/\"]\n\textraHeader = Authorization: Bearer " + canary + "\n"
                                + "[url \"https://user:" + canary
                                + "@github.com/\"]\n\tinsteadOf = https://github.com/\n");
        Report report = Diagnostics.forModule("github.com/acme/lib")
                .environment(careless)
                .withoutDiscovery()
                .errorText("Get \"https://user:" + canary + "@github.com/acme/lib\": connection refused")
                .probe(new Seeing(new Opaque()))
                .run();

        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(new JsonRenderer().toText(report, locale)).contains("goproxy.corp.example");
            assertThat(new JsonRenderer().toText(report, locale)).doesNotContain(canary);
            assertThat(new TextRenderer().toText(report, locale)).doesNotContain(canary);
        }
    }
}
