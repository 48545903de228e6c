package dev.gomoddiag.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoReleaseTest {
    private static final List<String> ASCENDING = List.of(
            "1",
            "1.2",
            "1.19rc1",
            "1.20",
            "1.20.1",
            "1.21",
            "1.21alpha1",
            "1.21beta1",
            "1.21rc1",
            "1.21rc2",
            "1.21rc10",
            "1.21.0",
            "1.21.9",
            "1.21.10",
            "1.100",
            "2.0");

    @Test
    void ordersALanguageBeforeItsCandidatesAndThoseBeforeItsReleases() {
        List<GoRelease> shuffled = ASCENDING.stream()
                .map(text -> GoRelease.parse(text).orElseThrow())
                .sorted(Collections.reverseOrder())
                .toList();

        assertThat(shuffled.stream().sorted().map(GoRelease::toString)).containsExactlyElementsOf(ASCENDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "go1.21",
                "1.",
                "01.2",
                "1.02",
                "1.2.03",
                "1.21.0rc1",
                "1.21RC1",
                "1.21rc01",
                "1.2.3.4",
                "1.21-x"
            })
    void knowsWhatIsNoVersion(String text) {
        assertThat(GoRelease.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"go1.26.8, 1.26.8", "go1.26.8-acme, 1.26.8", "go1.26rc1 X:y, 1.26rc1"})
    void readsTheNameOfAToolchain(String name, String version) {
        assertThat(GoRelease.ofToolchain(name).map(GoRelease::toString)).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.26.8", "gccgo-go1.26.8", "go1.26.8-../bin", "bash", "go"})
    void knowsWhatIsNoToolchain(String name) {
        assertThat(GoRelease.ofToolchain(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.24, 1.23.12 1.24.6 1.25.3 1.26.0, 1.25.3",
        "1.26, 1.24.6 1.25.3 1.26.0 1.26.1, 1.26.1",
        "1.25, 1.24.6 1.25.3 1.26rc1, 1.25.3",
        "1.26rc1, 1.25.3 1.26rc1 1.26rc2, 1.26rc2",
        "1.23.2, 1.23.1 1.23.12, 1.23.12"
    })
    void takesTheLatestPatchOfTheLanguageBeforeTheLatest(String needed, String known, String chosen) {
        List<GoRelease> releases = List.of(known.split(" ")).stream()
                .map(text -> GoRelease.parse(text).orElseThrow())
                .toList();

        Optional<GoRelease> newer = NewerToolchain.of(GoRelease.parse(needed).orElseThrow(), releases);

        assertThat(newer.map(GoRelease::toString)).contains(chosen);
    }

    @Test
    void knowsWhichReleaseAToolchainModuleHolds() {
        assertThat(NewerToolchain.released("v0.0.1-go1.26rc1.linux-amd64").map(GoRelease::toString))
                .contains("1.26rc1");
        assertThat(NewerToolchain.released("v0.0.1")).isEmpty();
    }
}
