package dev.gomoddiag.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command line with all its probes, on an embedded network. */
@Timeout(60)
class DoctorOnANetworkTest {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void aModuleThatCanBeFetchedIsHealthy() {
        CommandLineRun run = CommandLineRun.of(network.host(), "check", GIN);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).startsWith(GIN + ": ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aBlockingCauseIsTheFirstDiagnosisOfTheReport() {
        network.port("203.0.113.10", 443).refuse();
        CommandLineRun run = CommandLineRun.of(network.host(), "check", GIN, "--format", "json");
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        JsonObject first = report.getAsJsonArray("diagnoses").get(0).getAsJsonObject();

        assertThat(run.code()).isEqualTo(1);
        assertThat(first.get("cause").getAsString()).isEqualTo("net.tcp.refused");
        assertThat(first.getAsJsonObject("subject").get("host").getAsString()).isEqualTo("proxy.golang.org");
        assertThat(first.getAsJsonArray("remedies")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("verification")
                        .get("status")
                        .getAsString())
                .isEqualTo("confirmed");
    }

    @Test
    void aRunThatEndsBeforeItLearnsAnythingIsOutOfTime() {
        CommandLineRun run = CommandLineRun.of(network.host(), "check", GIN, "--deadline", "1ms", "--format", "json");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("\"completion\": \"deadline\"");
    }

    @Test
    void progressIsShownOnATerminalAndWipedAtTheEnd() {
        CommandLineRun run = CommandLineRun.of(network.host(), "", Console.Terminal.INTERACTIVE, "check", GIN);

        assertThat(run.err()).contains("\rmeasuring: [").endsWith("\r" + " ".repeat(78) + "\r");
        assertThat(run.out()).startsWith(GIN + ": ").doesNotContain("measuring");
    }

    @Test
    void progressIsNotShownToWhomDeclinesIt() {
        assertThat(CommandLineRun.of(network.host(), "", Console.Terminal.INTERACTIVE, "check", GIN, "--no-progress")
                        .err())
                .isEmpty();
    }
}
