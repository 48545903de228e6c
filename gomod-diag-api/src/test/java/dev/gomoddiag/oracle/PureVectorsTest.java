package dev.gomoddiag.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds our pure parts to what the packages of Go answered; {@link PureOracleIT} records it. */
class PureVectorsTest {

    @ParameterizedTest
    @MethodSource("dev.gomoddiag.oracle.PureOracleIT#subjects")
    void answersAsGoDid(Subject subject) throws IOException {
        List<Vectors.Vector> vectors = Vectors.of(subject);

        assertThat(vectors).hasSizeGreaterThanOrEqualTo(400);
        for (Vectors.Vector vector : vectors) {
            assertThat(subject.answer(vector.question())).as(vector.line()).isEqualTo(vector.answer());
        }
    }
}
