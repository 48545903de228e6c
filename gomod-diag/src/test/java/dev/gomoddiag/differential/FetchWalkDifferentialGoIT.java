package dev.gomoddiag.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts random cases to real go commands and to the model, and compares requests, git commands, outcome and error. */
class FetchWalkDifferentialGoIT {
    private static final int WORKERS = 2;

    private final World world = new World(History.imagined());

    @TempDir
    private Path directory;

    @Test
    void theModelDoesWhatGoDoes() throws Exception {
        Optional<Release> release = Release.onPath();
        Optional<Path> git = Release.program("git");
        assumeThat(release.isPresent() && git.isPresent())
                .as("go and git are on PATH")
                .isTrue();
        RealGo.Workshop workshop =
                RealGo.prepare(world, directory, git.orElseThrow().toString());
        Generator generator = new Generator(world, Long.getLong("differential.seed", System.nanoTime()));
        List<Case> cases = new ArrayList<>();
        while (cases.size() < Integer.getInteger("differential.cases", 100)) {
            cases.add(generator.next());
        }

        assertThat(wrong(cases, release.orElseThrow(), workshop)).isEmpty();
    }

    private List<String> wrong(List<Case> cases, Release release, RealGo.Workshop workshop)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Session.Outcome outcome : new Session(world, workshop).run(cases, release, WORKERS)) {
            Model.Prediction model = Model.predict(world, outcome.question(), release.version());
            List<String> differences = Comparison.differences(outcome.question(), model, outcome.seen());
            if (!differences.isEmpty()) {
                wrong.add(outcome.question() + "\n" + String.join("\n", differences));
            }
        }
        return wrong;
    }
}
