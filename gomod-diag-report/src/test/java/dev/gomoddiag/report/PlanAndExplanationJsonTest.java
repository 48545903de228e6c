package dev.gomoddiag.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.testkit.FakeHost;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanAndExplanationJsonTest {
    private static JsonObject withoutTool(StringBuilder json) {
        JsonObject object = JsonParser.parseString(json.toString()).getAsJsonObject();
        object.remove("tool");
        return object;
    }

    @Test
    void aPlanTellsItsCommandAndStepsWithoutCredentials() throws IOException {
        StringBuilder json = new StringBuilder();
        PlanJson.write(
                Diagnostics.forModule("example.com/Lib")
                        .version("v1.0.0")
                        .environment(FakeHost.linux()
                                .variable("GOPROXY", "https://user:canary@goproxy.corp.example")
                                .variable("GONOSUMDB", "*"))
                        .plan(),
                json);

        String base = "https://<credentials>@goproxy.corp.example/example.com/%21lib/@v/v1.0.0.";
        assertThat(withoutTool(json)).isEqualTo(JsonParser.parseString("""
                {"schemaVersion": 1, "command": "go mod download example.com/Lib@v1.0.0",
                 "module": "example.com/Lib", "version": "v1.0.0",
                 "steps": [%s, %s, %s], "omittedCandidates": 0}
                """.formatted(
                        step("info", base), step("mod", base), step("zip", base))));
    }

    private static String step(String operation, String base) {
        return """
                {"type": "HttpStep", "operation": "%1$s", "module": "example.com/Lib", "version": "v1.0.0",
                 "url": "%2$s%1$s", "entry": 0, "when": "always"}
                """.formatted(operation, base);
    }

    @Test
    void anExplanationIsFlatAndFreeOfLanguage() throws IOException {
        StringBuilder json = new StringBuilder();
        ExplanationJson.write(new Explanation(List.of(SampleFacts.failure())), Locale.ENGLISH, json);

        assertThat(withoutTool(json)).isEqualTo(JsonParser.parseString("""
                {"schemaVersion": 1, "failures": [
                  {"stage": "query", "operation": "Get", "url": "https://proxy.golang.org/example.com/lib/@v/list",
                   "host": "proxy.golang.org", "address": "192.0.2.10", "port": 443, "proxy": "",
                   "module": "example.com/lib", "version": "v1.0.0", "errno": "ECONNREFUSED", "origin": "local",
                   "causes": [{"cause": "net.tcp.refused", "weight": 0.9}, {"cause": "net.local-firewall", "weight": 0.1,
                     "separation": {"observation": "packet-filter", "probe": "", "what": "Look at the packet filter."}}],
                   "count": 2, "line": 7, "excerpt": "dial tcp 192.0.2.10:443: connect: connection refused"}],
                 "unlisted": 0}
                """));
    }

    @Test
    void aTextWithoutFailureHasAnEmptyList() throws IOException {
        StringBuilder json = new StringBuilder();
        ExplanationJson.write(new Explanation(List.of()), Locale.ENGLISH, json);

        assertThat(withoutTool(json))
                .isEqualTo(JsonParser.parseString("{\"schemaVersion\": 1, \"failures\": [], \"unlisted\": 0}"));
    }
}
