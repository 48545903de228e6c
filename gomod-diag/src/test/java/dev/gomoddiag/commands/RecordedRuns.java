package dev.gomoddiag.commands;

import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.GoVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What go commands did when they were recorded: by {@link CommandsAgainstGoIT} and {@link ToolchainsAgainstGoIT} with
 * {@code -Dgomoddiag.record=FILE}.
 */
public enum RecordedRuns {
    /** The oldest and the newest release. */
    COMMANDS("recorded.txt"),
    /** Those between them. */
    COMMANDS_BETWEEN("recorded-between.txt.gz"),
    /** Some of those, in the cases with a go.work. */
    WORKSPACES_BETWEEN("recorded-workspaces.txt.gz"),
    TOOLCHAINS("recorded-toolchains.txt"),
    TOOLCHAINS_BETWEEN("recorded-toolchains-between.txt.gz");

    private static final String SERVER = "http://127.0.0.1:1/";

    private final Shelf shelf;
    private final List<Recording> recordings;

    RecordedRuns(String file) {
        this.shelf = file.contains("toolchains") ? Releases.shelf() : Shelf.standard();
        this.recordings = read(file);
    }

    /** The releases that some recorded, the oldest first. */
    public static List<GoVersion> releases(RecordedRuns... some) {
        return Stream.of(some)
                .flatMap(runs -> runs.recordings.stream())
                .map(Recording::version)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the walk does anything else than a release did. */
    public static boolean differ(GoVersion release, RecordedRuns... some) {
        return Stream.of(some)
                .anyMatch(runs -> runs.recordings.stream()
                        .filter(recording -> recording.version().equals(release))
                        .anyMatch(recording -> !runs.walked(recording).equals(recording)));
    }

    List<Recording> recordings() {
        return recordings;
    }

    /** What the walk does in the place of go. */
    Recording walked(Recording recording) {
        ShelfEndpoint endpoint = new ShelfEndpoint(shelf, SERVER);
        FetchTrace trace = FetchWalk.run(
                CommandCase.parse(recording.line()).scenario(shelf, SERVER, recording.version()), endpoint);
        return new Recording(recording.version(), trace.exitStatus(), endpoint.seen(), recording.line());
    }

    private static List<Recording> read(String file) {
        try (InputStream in = RecordedRuns.class.getResourceAsStream(file);
                InputStream text = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Recording::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
