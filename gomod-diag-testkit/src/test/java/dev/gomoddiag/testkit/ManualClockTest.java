package dev.gomoddiag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    private final ManualClock clock = ManualClock.at(Instant.parse("2026-01-02T03:04:05Z"));

    @Test
    void standsStillUntilItIsAdvanced() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(clock.getAsLong()).isZero();

        clock.advance(Duration.ofSeconds(2));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-02T03:04:07Z"));
        assertThat(clock.getAsLong()).isEqualTo(2_000_000_000L);
    }

    @Test
    void doesNotGoBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }
}
