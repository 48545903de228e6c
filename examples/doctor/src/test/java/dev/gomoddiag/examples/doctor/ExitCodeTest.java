package dev.gomoddiag.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.testkit.FakeHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    private static final Report ANY = Diagnostics.forModule("example.com/lib")
            .environment(FakeHost.linux())
            .offline()
            .run();

    @ParameterizedTest
    @CsvSource({
        "HEALTHY, COMPLETE, 0", "DEGRADED, COMPLETE, 0", "BROKEN, COMPLETE, 1", "UNDETERMINED, COMPLETE, 3",
        "HEALTHY, DEADLINE, 4", "DEGRADED, DEADLINE, 4", "BROKEN, DEADLINE, 1", "UNDETERMINED, DEADLINE, 4",
        "HEALTHY, CANCELLED, 4", "DEGRADED, CANCELLED, 4", "BROKEN, CANCELLED, 4", "UNDETERMINED, CANCELLED, 4"
    })
    void aCauseThatWasFoundCountsUnlessTheUserInterrupts(Outcome outcome, Completion completion, int code) {
        assertThat(ExitCode.of(new Report(
                        ANY.query(),
                        outcome,
                        completion,
                        ANY.startedAt(),
                        ANY.elapsed(),
                        ANY.locale(),
                        ANY.diagnoses(),
                        ANY.settings(),
                        ANY.plan(),
                        ANY.facts(),
                        ANY.probes(),
                        ANY.broken())))
                .isEqualTo(code);
    }
}
