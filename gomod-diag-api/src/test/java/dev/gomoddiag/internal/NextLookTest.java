package dev.gomoddiag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NextLookTest {
    private static final Facts TEXT = Facts.of(new GoFailure(
            GoFailure.Stage.UNKNOWN,
            "",
            GoFailure.Place.NOWHERE,
            "",
            "",
            OptionalInt.empty(),
            "",
            GoFailure.Origin.LOCAL,
            List.of(),
            1,
            1,
            ""));

    private static ProbeRun run(String probe, ProbeResult result) {
        return new ProbeRun(new ProbeId(probe), result, Duration.ofMillis(5));
    }

    @Test
    void whatDidNotFinishComesFirst() {
        NextLook look = NextLook.after(
                List.of(
                        run("dns", ProbeResult.observed()),
                        run("tls", new ProbeResult.TimedOut()),
                        run("git", new ProbeResult.Failed("x", "y"))),
                TEXT);

        assertThat(look.id()).isEqualTo("allow-more-time");
        assertThat(look.title().in(Locale.ENGLISH)).endsWith("can finish: tls, git");
    }

    @Test
    void thenTheWordsOfTheCommandAndThenAnotherNetwork() {
        List<ProbeRun> finished = List.of(run("dns", ProbeResult.observed()));

        assertThat(NextLook.after(finished, Facts.none()).id()).isEqualTo("give-failure-text");
        assertThat(NextLook.after(finished, TEXT).id()).isEqualTo("try-another-network");
    }
}
