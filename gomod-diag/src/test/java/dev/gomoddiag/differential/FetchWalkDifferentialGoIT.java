package dev.gomoddiag.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts random cases to real go commands and to the model, and compares requests, git commands, outcome and error.
 *
 * <p>The system properties {@code differential.cases}, {@code differential.seed} and {@code differential.record}, a
 * directory for what {@link GoldenVectorsTest} reads, make a longer run of it; {@code differential.releases}, such as
 * {@code 1.20.14,1.22.12}, one with other releases.
 */
class FetchWalkDifferentialGoIT {
    private static final String ON_PATH = "the go on PATH";
    private static final int WORKERS = 2;
    private static final int SHRUNK = 3;

    private final World world = new World(History.imagined());
    /** A build draws the same cases each time; those who look for differences give another seed. */
    private final long seed = Long.getLong("differential.seed", 20261130);

    @TempDir
    private Path directory;

    static List<String> releases() {
        return List.of(System.getProperty("differential.releases", "1.19.13,1.23.12," + ON_PATH + ",1.27.4")
                .split(","));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theModelDoesWhatGoDoes(String version) throws Exception {
        Optional<Path> git = GoRelease.program("git");
        assumeTrue(GoRelease.program("go").isPresent() && git.isPresent(), "go and git are not on PATH");
        Optional<GoRelease> found = version.equals(ON_PATH) ? GoRelease.onPath() : GoRelease.find(version);
        assumeTrue(found.isPresent(), "go " + version + " is not here, and go itself reaches no module proxy");
        GoRelease release = found.orElseThrow();
        RealGo.Workshop workshop =
                RealGo.prepare(world, directory, git.orElseThrow().toString());
        Generator generator = new Generator(world, seed);
        List<Case> cases = new ArrayList<>();
        while (cases.size() < Integer.getInteger("differential.cases", 100)) {
            cases.add(generator.next());
        }
        cases.addAll(Case.telling());
        List<Session.Outcome> outcomes = new Session(world, workshop).run(cases, release, WORKERS);
        record(release, outcomes);

        assertThat(wrong(outcomes, release, workshop)).as("seed %d", seed).isEmpty();
    }

    private static void record(GoRelease release, List<Session.Outcome> outcomes) throws IOException {
        String target = System.getProperty("differential.record");
        if (target != null) {
            Vectors.write(
                    Path.of(target, "go" + release.version() + ".txt.gz"),
                    outcomes.stream()
                            .map(outcome -> new Vectors.Vector(outcome.question(), outcome.seen()))
                            .toList());
        }
    }

    /** The cases with a difference, the first few made small. */
    private List<String> wrong(List<Session.Outcome> outcomes, GoRelease release, RealGo.Workshop workshop)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        try (RealGo go = new RealGo(world, workshop)) {
            for (Session.Outcome outcome : outcomes) {
                Case question = outcome.question();
                List<String> differences = Comparison.differences(
                        question, Model.predict(world, question, release.version()), outcome.seen());
                if (!differences.isEmpty()) {
                    String text = question + "\n" + String.join("\n", differences);
                    wrong.add(
                            wrong.size() < SHRUNK
                                    ? text + "\nsmall:\n" + new Shrinker(world, go, release).shrink(question)
                                    : text);
                }
            }
        }
        return wrong;
    }
}
