package dev.gomoddiag.differential;

import dev.gomoddiag.plan.GoVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What real go commands did when {@link FetchWalkDifferentialGoIT} recorded them. */
public final class GoldenRuns {
    private static final World WORLD = new World(History.imagined());
    private static final long SEED = 2026;

    private GoldenRuns() {}

    /** The releases that were recorded, the oldest first; of most minor versions one, of some those around a change. */
    public static List<GoVersion> releases() {
        return Stream.of(
                        "1.19.13", "1.20.11", "1.20.14", "1.21.4", "1.21.5", "1.21.13", "1.22.12", "1.23.12", "1.24.6",
                        "1.24.12", "1.24.13", "1.25.3", "1.25.5", "1.25.6", "1.26.8", "1.27.4")
                .map(release -> GoVersion.parse(release).orElseThrow())
                .toList();
    }

    /** The cases that are recorded: so many drawn ones, then those that tell one release from another. */
    static List<Case> cases(int drawn) {
        Generator generator = new Generator(WORLD, SEED);
        return Stream.concat(Stream.generate(generator::next).limit(drawn), Case.telling().stream())
                .toList();
    }

    /** Whether the model takes any run of a release otherwise. */
    public static boolean differ(GoVersion release) throws IOException {
        return Vectors.of(release.toString()).stream()
                .anyMatch(run -> !differences(run, release).isEmpty());
    }

    /** Where the model takes a run otherwise. */
    static List<String> differences(Vectors.Vector run, GoVersion release) {
        return Comparison.differences(run.question(), Model.predict(WORLD, run.question(), release), run.seen());
    }
}
