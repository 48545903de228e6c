package dev.gomoddiag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text makes a pure part throw what it does not document. The system property {@code gomoddiag.fuzz} says how many
 * texts each part is given, {@code gomoddiag.seed} which.
 */
class PurePartsFuzzTest {
    private static final int TEXTS = Integer.getInteger("gomoddiag.fuzz", 1_000);

    static List<FuzzSubject> parts() {
        return FuzzSubjects.all();
    }

    @Test
    void everyPartIsThere() {
        assertThat(parts()).hasSize(33);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void takesItsOwnSeeds(FuzzSubject part) {
        assertThat(part.seeds()).allSatisfy(seed -> assertThat(part.takes(seed)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void throwsNothingButWhatIsDocumented(FuzzSubject part) {
        long seed = Long.getLong("gomoddiag.seed", 20261122) + part.name().hashCode();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Mutator mutator = new Mutator(random, part.seeds());
        for (int i = 0; i < TEXTS; i++) {
            String text = mutator.next();
            assertThatCode(() -> part.takes(text)).as("text %d: %s", i, text).doesNotThrowAnyException();
        }
    }
}
