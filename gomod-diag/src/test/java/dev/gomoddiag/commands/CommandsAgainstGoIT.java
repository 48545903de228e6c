package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs go commands in many states and compares what they ask and how they end with the walk; releases other than the
 * usual two where {@link Toolchain#wanted} names them.
 */
class CommandsAgainstGoIT {
    private static final int CASES = 1_267;
    private static final String OLD = "1.19.13";

    @TempDir
    private static Path directory;

    private static Trial trial;

    @BeforeAll
    static void serve() throws IOException {
        trial = new Trial(Shelf.standard(), directory, Map.of());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    static Stream<Arguments> cases() {
        return Toolchain.wanted(Toolchain.ON_PATH, OLD).stream()
                .flatMap(release -> Trial.share(lines(), release.equals(Toolchain.ON_PATH) ? 2 : 3).stream()
                        .map(line -> Arguments.of(release, line)));
    }

    private static List<String> lines() {
        return Trial.cases("cases.txt");
    }

    @Test
    void knowsAllCases() {
        assertThat(lines()).hasSize(CASES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asksWhatGoAsks(String release, String line) throws Exception {
        Optional<Toolchain> found = Toolchain.find(release);
        assumeTrue(found.isPresent(), "go " + release + " is not in the module cache");
        Toolchain go = found.orElseThrow();
        boolean knows = go.version().atLeast(21) || !line.startsWith("toolchain");
        assumeTrue(knows, "go " + release + " downloads no toolchains");
        trial.compare(line, go);
    }
}
