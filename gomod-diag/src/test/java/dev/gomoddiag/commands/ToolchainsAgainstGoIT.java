package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.plan.GoVersion;
import java.nio.file.Path;
import java.util.List;
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
 * Runs releases of Go where a go.mod, GOTOOLCHAIN or a module wants another one, which they download and become, and
 * compares what both of them ask and how it ends with the walk.
 */
class ToolchainsAgainstGoIT {
    private static final int CASES = 134;

    @TempDir
    private static Path directory;

    private static Trial trial;

    @BeforeAll
    static void serve() throws Exception {
        for (GoVersion version : Releases.ALL) {
            assumeTrue(Toolchain.find(version.toString()).isPresent(), "go " + version + " is not at hand");
        }
        trial = new Trial(Releases.shelf(), directory, Releases.variables());
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(trial).ifPresent(Trial::close);
    }

    static Stream<Arguments> cases() {
        String[] published = Releases.ALL.stream().map(GoVersion::toString).toArray(String[]::new);
        String newest = published[published.length - 1];
        return Toolchain.wanted(published).stream()
                .flatMap(release -> Trial.share(lines(), release.equals(newest) ? 1 : 3).stream()
                        .filter(line -> isDecided(GoVersion.parse(release).orElseThrow(), line))
                        .map(line -> Arguments.of(release, line)));
    }

    // an old go fetches what is for a newer one, and its compiler says no
    private static boolean isDecided(GoVersion release, String line) {
        return release.atLeast(21) || !line.matches("install; (late|never)/.*");
    }

    private static List<String> lines() {
        return Trial.cases("toolchains.txt");
    }

    @Test
    void knowsAllCases() {
        assertThat(lines()).hasSize(CASES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomesTheReleaseThatGoBecomes(String release, String line) throws Exception {
        Optional<Toolchain> go = Toolchain.find(release);
        assumeTrue(go.isPresent(), "go " + release + " is not in the module cache");
        trial.compare(line, go.orElseThrow());
    }
}
