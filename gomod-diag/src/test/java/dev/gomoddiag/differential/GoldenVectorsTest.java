package dev.gomoddiag.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.plan.GoVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model against what real go commands did when {@link FetchWalkDifferentialGoIT} recorded them. */
class GoldenVectorsTest {
    private static final int CASES = 1_000;
    private static final long SEED = 2026;

    private final World world = new World(History.imagined());

    @ParameterizedTest
    @ValueSource(strings = {"1.19.13", "1.23.12", "1.26.8"})
    void theModelDoesWhatGoDid(String release) throws Exception {
        GoVersion version = GoVersion.parse(release).orElseThrow();
        List<Vectors.Vector> vectors = Vectors.of(release);
        List<String> wrong = new ArrayList<>();
        for (Vectors.Vector vector : vectors) {
            List<String> differences = Comparison.differences(
                    vector.question(), Model.predict(world, vector.question(), version), vector.seen());
            if (!differences.isEmpty()) {
                wrong.add(vector.question() + "\n" + String.join("\n", differences));
            }
        }

        assertThat(vectors).hasSize(CASES);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.19.13", "1.23.12", "1.26.8"})
    void theCasesAreThoseThatAreDrawnToday(String release) throws Exception {
        Generator generator = new Generator(world, SEED);
        List<Case> drawn = Stream.generate(generator::next).limit(CASES).toList();

        assertThat(Vectors.of(release).stream().map(Vectors.Vector::question)).isEqualTo(drawn);
    }
}
