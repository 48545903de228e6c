package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The walk against what go commands did when they were recorded: by {@link CommandsAgainstGoIT} and
 * {@link ToolchainsAgainstGoIT} with {@code -Dgomoddiag.record=FILE}.
 */
class RecordedCommandsTest {
    private static final String SERVER = "http://127.0.0.1:1/";

    @Test
    void asksWhatGoAsked() throws IOException {
        compare(Shelf.standard(), "recorded.txt", 1930);
    }

    @Test
    void becomesTheReleaseThatGoBecame() throws IOException {
        compare(Releases.shelf(), "recorded-toolchains.txt", 515);
    }

    private static void compare(Shelf shelf, String file, int count) throws IOException {
        List<Recording> recordings = recordings(file);
        List<Recording> walked =
                recordings.stream().map(recording -> walked(shelf, recording)).toList();

        assertThat(walked).isEqualTo(recordings);
        assertThat(recordings).hasSize(count);
    }

    private static Recording walked(Shelf shelf, Recording recording) {
        ShelfEndpoint endpoint = new ShelfEndpoint(shelf, SERVER);
        FetchTrace trace = FetchWalk.run(
                CommandCase.parse(recording.line()).scenario(shelf, SERVER, recording.version()), endpoint);
        return new Recording(recording.version(), trace.exitStatus(), endpoint.seen(), recording.line());
    }

    private static List<Recording> recordings(String file) throws IOException {
        try (InputStream in = RecordedCommandsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Recording::parse)
                    .toList();
        }
    }
}
