package dev.gomoddiag.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.plan.GoVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The model against what real go commands did when {@link FetchWalkDifferentialGoIT} recorded them. */
class GoldenVectorsTest {

    @ParameterizedTest
    @MethodSource("dev.gomoddiag.differential.GoldenRuns#releases")
    void theModelDoesWhatGoDid(GoVersion release) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Vectors.Vector run : Vectors.of(release.toString())) {
            List<String> differences = GoldenRuns.differences(run, release);
            if (!differences.isEmpty()) {
                wrong.add(run.question() + "\n" + String.join("\n", differences));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.19.13, 1000",
        "1.20.11, 0",
        "1.20.14, 250",
        "1.21.4, 0",
        "1.21.5, 0",
        "1.21.13, 250",
        "1.22.12, 250",
        "1.23.12, 1000",
        "1.24.6, 250",
        "1.24.12, 0",
        "1.24.13, 0",
        "1.25.3, 250",
        "1.25.5, 0",
        "1.25.6, 0",
        "1.26.8, 1000",
        "1.27.4, 1000"
    })
    void theCasesAreThoseThatAreDrawnTodayAndThoseThatTell(String release, int drawn) throws Exception {
        assertThat(Vectors.of(release).stream().map(Vectors.Vector::question)).isEqualTo(GoldenRuns.cases(drawn));
    }
}
