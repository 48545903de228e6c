package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.plan.GoVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs go commands in many states and compares what they ask and how they end with the walk. */
class CommandsAgainstGoIT {
    private static final int CASES = 973;
    private static final GoVersion OLD = new GoVersion(1, 19, 13);

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

    static List<String> cases() {
        return Trial.cases("cases.txt");
    }

    @Test
    void knowsAllCases() {
        assertThat(cases()).hasSize(CASES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asksWhatTheCurrentGoAsks(String line) throws Exception {
        Optional<Toolchain> go = Toolchain.onPath();
        assumeTrue(go.isPresent(), "go is not on PATH");
        trial.compare(line, go.orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asksWhatAnOldGoAsks(String line) throws Exception {
        Optional<Toolchain> go = Toolchain.cached(OLD);
        assumeTrue(go.isPresent(), "go " + OLD + " is not in the module cache");
        assumeTrue(!line.startsWith("toolchain"), "go " + OLD + " downloads no toolchains");
        trial.compare(line, go.orElseThrow());
    }
}
