package dev.gomoddiag.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingListenerTest {
    private static final ProbeId DNS = new ProbeId("dns");
    private static final ModuleQuery QUERY = new ModuleQuery("example.com/m", "v1.0.0");
    private static final ProbeRun DNS_RUN = new ProbeRun(DNS, ProbeResult.observed(), Duration.ofMillis(1));
    private static final LocalTool FACT = new LocalTool("git", Optional.empty());

    private final RecordingListener listener = new RecordingListener();

    private static final class ToolProbe implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("tool");
        }

        @Override
        public ProbeResult run(ProbeContext context) {
            return ProbeResult.observed(FACT);
        }
    }

    @Test
    void theEngineKeepsTheContract() {
        Diagnostics.forQuery(QUERY)
                .environment(FakeHost.linux())
                .withoutDiscovery()
                .probe(new ToolProbe())
                .listener(listener)
                .run();

        assertThat(listener.violations()).isEmpty();
        assertThat(listener.events())
                .startsWith("runStarted example.com/m@v1.0.0", "probeStarted tool", "factSeen tool")
                .contains("probeFinished tool")
                .endsWith("runFinished");
    }

    @Test
    void findsAProbeThatNeverFinished() {
        listener.runStarted(QUERY);
        listener.probeStarted(DNS);

        assertThat(listener.violations())
                .containsExactly("the run did not finish", "probe dns was started and not finished");
    }

    @Test
    void findsCallsOutsideOfTheRun() {
        listener.probeStarted(DNS);

        assertThat(listener.violations()).startsWith("probeStarted dns came before the beginning");
    }

    @Test
    void findsFactsOfAProbeThatIsNotRunning() {
        listener.runStarted(QUERY);
        listener.factSeen(DNS, FACT);
        listener.probeStarted(DNS);
        listener.probeFinished(DNS_RUN);
        listener.factSeen(DNS, FACT);

        assertThat(listener.violations())
                .isEqualTo(List.of(
                        "a fact of probe dns, which was not started",
                        "a fact of probe dns, which was finished",
                        "the run did not finish"));
    }

    @Test
    void findsAProbeThatFinishedTwice() {
        listener.runStarted(QUERY);
        listener.probeFinished(DNS_RUN);
        listener.probeFinished(DNS_RUN);

        assertThat(listener.violations()).startsWith("probe dns finished twice");
    }
}
