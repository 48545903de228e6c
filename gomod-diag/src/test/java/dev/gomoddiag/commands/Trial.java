package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs go commands before a shelf, and the walk beside them. */
final class Trial implements AutoCloseable {
    private final Shelf shelf;
    private final Path directory;
    private final Map<String, String> variables;
    private final ShelfServer server;

    /** @param variables of the environment of every command */
    Trial(Shelf shelf, Path directory, Map<String, String> variables) throws IOException {
        this.shelf = shelf;
        this.directory = directory;
        this.variables = Map.copyOf(variables);
        this.server = ShelfServer.start(shelf);
    }

    /**
     * What a build asks of a release: one case of each {@code every}, since {@link RecordedCommandsTest} has what go did in all. A run
     * that names releases or records asks all.
     */
    static List<String> share(List<String> cases, int every) {
        boolean all =
                Stream.of("gomoddiag.releases", "gomoddiag.record").anyMatch(name -> System.getProperty(name) != null);
        return all
                ? cases
                : IntStream.range(0, cases.size())
                        .filter(index -> index % every == 0)
                        .mapToObj(cases::get)
                        .toList();
    }

    /** The lines of a file of cases. */
    static List<String> cases(String file) {
        try (InputStream in = Trial.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void compare(String line, Toolchain go) throws IOException, InterruptedException {
        CommandCase asked = CommandCase.parse(line);
        Path home = Files.createTempDirectory(directory, "home");
        Machine.Outcome outcome = new Machine(home, shelf, server.url(), variables).run(asked, go.program());
        List<String> ofGo = server.taken();
        record(new Recording(go.version(), outcome.exit(), ofGo, line));
        ShelfEndpoint endpoint = new ShelfEndpoint(shelf, server.url());
        FetchTrace trace = FetchWalk.run(asked.scenario(shelf, server.url(), go.version()), endpoint);

        String said = go(outcome.said());
        assertThat(endpoint.seen()).as(said).isEqualTo(ofGo);
        assertThat(trace.exitStatus()).as(trace.verdict() + "\n" + said).isEqualTo(outcome.exit());
        if (trace.verdict() instanceof Verdict.Refused refused) {
            assertThat(outcome.said()).contains(refused.because().text());
        }
    }

    // go install -n tells how it would build, which no one reads here
    private static String go(String said) {
        int build = said.indexOf("mkdir -p $WORK");
        return build < 0 ? said : said.substring(0, build);
    }

    private static void record(Recording recording) throws IOException {
        String file = System.getProperty("gomoddiag.record", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), recording + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
