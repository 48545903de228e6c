package dev.gomoddiag.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    /** The example of R's prop.test(81, 263, correct = FALSE). */
    @Test
    void theIntervalIsWilsons() {
        Share share = new Share(81, 263);

        assertThat(share.low()).isCloseTo(0.2553, within(0.0005));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0005));
    }

    @Test
    void noMissStillLeavesDoubt() {
        Share share = new Share(10, 10);

        assertThat(share.told()).isEqualTo("100.0 % (10 of 10; 72.2 to 100.0)");
    }

    @Test
    void nothingCountedIsTold() {
        assertThat(new Share(0, 0).told()).isEqualTo("–");
    }
}
