package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardLibraryTest {

    @Test
    void aPackageIsThereFromTheReleaseThatBroughtIt() {
        assertThat(StandardLibrary.holds("log/slog", Optional.of(new GoVersion(1, 20, 14))))
                .isFalse();
        assertThat(StandardLibrary.holds("log/slog", Optional.of(new GoVersion(1, 21, 0))))
                .isTrue();
        assertThat(StandardLibrary.holds("encoding/json/v2", Optional.of(new GoVersion(1, 26, 8))))
                .isFalse();
        assertThat(StandardLibrary.holds("encoding/json/v2", Optional.of(new GoVersion(1, 27, 0))))
                .isTrue();
        assertThat(StandardLibrary.holds("fmt", Optional.of(new GoVersion(1, 19, 13))))
                .isTrue();
        assertThat(StandardLibrary.holds("cmd/vet", Optional.empty())).isTrue();
    }

    @Test
    void aPackageThatWentIsNotThere() {
        assertThat(StandardLibrary.holds("cmd/doc", Optional.of(new GoVersion(1, 24, 6))))
                .isTrue();
        assertThat(StandardLibrary.holds("cmd/doc", Optional.of(new GoVersion(1, 26, 8))))
                .isFalse();
        assertThat(StandardLibrary.holds("example.com/m", Optional.empty())).isFalse();
        assertThat(StandardLibrary.holds("fmt/nothing", Optional.empty())).isFalse();
    }
}
