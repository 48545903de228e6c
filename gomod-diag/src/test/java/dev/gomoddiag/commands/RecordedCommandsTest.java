package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walk against what go commands did when they were recorded. */
class RecordedCommandsTest {

    @ParameterizedTest
    @CsvSource({
        "COMMANDS, 2518",
        "COMMANDS_BETWEEN, 6829",
        "WORKSPACES_BETWEEN, 361",
        "TOOLCHAINS, 531",
        "TOOLCHAINS_BETWEEN, 531"
    })
    void asksWhatGoAsked(RecordedRuns runs, int count) {
        List<Recording> recordings = runs.recordings();
        List<Recording> walked = recordings.stream().map(runs::walked).toList();

        assertThat(walked).isEqualTo(recordings);
        assertThat(recordings).hasSize(count);
    }
}
