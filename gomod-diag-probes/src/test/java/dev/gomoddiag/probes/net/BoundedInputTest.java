package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gomoddiag.fact.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedInputTest {

    @Test
    void givesAStreamThatEndsAtTheLimitWhole() throws IOException {
        BoundedInput in = new BoundedInput(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);

        assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        assertThat(in.count()).isEqualTo(3);
    }

    @Test
    void failsAtTheFirstByteBeyondTheLimit() {
        BoundedInput in = new BoundedInput(new ByteArrayInputStream(new byte[4]), 3);

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(in::readAllBytes)
                .withMessage("the peer sent more than 3 bytes; the rest was not read")
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(FailureKind.TOO_LARGE));
    }

    @Test
    void countsSingleAndSkippedBytes() throws IOException {
        BoundedInput in = new BoundedInput(new ByteArrayInputStream(new byte[4]), 3);

        assertThat(in.read()).isZero();
        assertThat(in.skip(2)).isEqualTo(2);
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(in::read);
    }
}
