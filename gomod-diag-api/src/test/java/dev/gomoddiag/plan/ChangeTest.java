package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        "1.19.13, false",
        "1.23.12, false",
        "1.24.12, false",
        "1.24.13, true",
        "1.24.99, true",
        "1.25, false",
        "1.25.5, false",
        "1.25.6, true",
        "1.26rc1, true",
        "1.26.8, true",
        "1.27.0, true",
        "2.0.0, true"
    })
    void whatCameBackIsInTheOlderMinorVersionsSinceAPatch(String release, boolean there) {
        assertThat(Change.END_OF_OPTIONS.in(GoVersion.parse(release).orElseThrow()))
                .isEqualTo(there);
    }
}
