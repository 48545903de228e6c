package dev.gomoddiag.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolchainChoiceTest {
    private static final GoRelease LOCAL = GoRelease.parse("1.23.12").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "auto, go 1.26, go1.26.0",
        "auto, go 1.26.8, go1.26.8",
        "auto, go 1.26rc1, go1.26rc1",
        "auto, go 1.20, go1.23.12",
        "path, go 1.26.8, go1.26.8",
        "local, go 1.26.8, go1.23.12",
        "'', go 1.26.8, go1.23.12",
        "go1.25.0, go 1.26.8, go1.25.0",
        "go1.25.0+auto, go 1.26.8, go1.26.8",
        "go1.27.0+auto, go 1.26.8, go1.27.0",
        "auto, toolchain go1.26.8, go1.26.8",
        "auto, toolchain default, go1.23.12"
    })
    void takesTheNewestOfGotoolchainAndTheFile(String setting, String line, String name) {
        ToolchainLines lines = ToolchainLines.read("go.mod", "module m\n\n" + line + " // why\n");

        assertThat(ToolchainChoice.of(ToolchainSetting.parse(setting), lines, LOCAL)
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "bash, invalid GOTOOLCHAIN \"bash\"",
        "bash+auto, invalid GOTOOLCHAIN \"bash+auto\": invalid minimum toolchain \"bash\"",
        "go1.26.8+never, invalid GOTOOLCHAIN \"go1.26.8+never\": only version suffixes are +auto and +path"
    })
    void refusesASettingInTheWordsOfGo(String setting, String words) {
        assertThat(ToolchainChoice.of(ToolchainSetting.parse(setting), ToolchainLines.none(), LOCAL)
                        .problem())
                .contains(words);
    }

    @Test
    void tellsWhatKeepsGoFromANewerRelease() {
        ToolchainLines lines = ToolchainLines.read("go.mod", "go 1.26\ntoolchain default\n");
        TooNew tooNew = new TooNew("go.mod", GoRelease.parse("1.26").orElseThrow());

        assertThat(tooNew.words(LOCAL, ToolchainSetting.parse("go1.23.12+auto"), lines))
                .isEqualTo("go.mod requires go >= 1.26 (running go 1.23.12; GOTOOLCHAIN=go1.23.12+auto;"
                        + " go.mod sets toolchain default)");
    }
}
