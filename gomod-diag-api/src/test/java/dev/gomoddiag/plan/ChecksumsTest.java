package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumsTest {

    @Test
    void needsNoChecksumDatabaseForAToolchainFromTheOnlyEntryWhichIsADirectory() {
        assertThat(downloaded("file:///dist"))
                .isEqualTo(new Verdict.Fetched("golang.org/toolchain", "v0.0.1-go1.26.8.linux-amd64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://p.example", "file:///dist,https://p.example", "file:///dist|off"})
    void needsTheChecksumDatabaseForAToolchainFromElsewhere(String goproxy) {
        FetchStep.StopStep off = new FetchStep.StopStep(
                StopReason.INVALID_GOSUMDB, "checksum database disabled by GOSUMDB=off", -1, When.ALWAYS);

        assertThat(downloaded(goproxy))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.at()).isEqualTo(off));
    }

    private static Verdict downloaded(String goproxy) {
        return FetchWalk.run(FetchScenario.toolchain("go1.26.8", FetchSettings.of(goproxy, "off")), new Scripted())
                .verdict();
    }
}
