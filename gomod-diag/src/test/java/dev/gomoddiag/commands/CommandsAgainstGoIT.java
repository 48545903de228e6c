package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs go commands in many states and compares what they ask and how they end with the walk. */
class CommandsAgainstGoIT {
    private static final int CASES = 324;
    private static final GoVersion OLD = new GoVersion(1, 19, 13);
    private static final Shelf SHELF = new Shelf();

    @TempDir
    private static Path directory;

    private static ShelfServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = ShelfServer.start(SHELF);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static List<String> cases() {
        try (InputStream in = CommandsAgainstGoIT.class.getResourceAsStream("cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        compare(line, go.orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asksWhatAnOldGoAsks(String line) throws Exception {
        Optional<Toolchain> go = Toolchain.cached(OLD);
        assumeTrue(go.isPresent(), "go " + OLD + " is not in the module cache");
        assumeTrue(!line.startsWith("toolchain"), "go " + OLD + " downloads no toolchains");
        compare(line, go.orElseThrow());
    }

    private static void compare(String line, Toolchain go) throws Exception {
        CommandCase asked = CommandCase.parse(line);
        Path home = Files.createTempDirectory(directory, "home");
        Machine.Outcome outcome = new Machine(home, SHELF, server.url()).run(asked, go.program());
        List<String> ofGo = server.taken();
        record(new Recording(go.version(), outcome.exit(), ofGo, line));
        ShelfEndpoint endpoint = new ShelfEndpoint(SHELF, server.url());
        FetchTrace trace = FetchWalk.run(asked.scenario(SHELF, server.url(), go.version()), endpoint);

        assertThat(endpoint.seen()).as(outcome.said()).isEqualTo(ofGo);
        assertThat(trace.verdict() instanceof Verdict.Fetched)
                .as(trace.verdict() + "\n" + outcome.said())
                .isEqualTo(outcome.exit() == 0);
        if (trace.verdict() instanceof Verdict.Refused refused) {
            assertThat(outcome.said()).contains(refused.because().text());
        }
    }

    private static void record(Recording recording) throws IOException {
        String file = System.getProperty("gomoddiag.record", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), recording + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
