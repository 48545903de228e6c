package dev.gomoddiag.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks our pure parts and the packages of Go itself the same 100,000 questions for each operation. */
class PureOracleIT {
    private static final int QUESTIONS = 100_000;
    private static final long SEED = Long.getLong("gomod-diag.seed", 20261122);

    @TempDir
    private Path directory;

    static Stream<Subject> subjects() {
        return Stream.of(new ModuleSubject(), new ForwardProxySubject());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersAsGoDoes(Subject subject) throws Exception {
        Optional<String> go = GoProgram.go();
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with it is skipped");
        GoProgram oracle = GoProgram.build(go.get(), subject.program(), directory);
        for (String operation : subject.operations()) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            List<Question> questions = Stream.generate(() -> subject.random(operation, random))
                    .limit(QUESTIONS)
                    .toList();

            List<String> theirs = oracle.answers(questions);

            assertThat(theirs).hasSize(QUESTIONS);
            assertThat(differences(subject, questions, theirs)).as(operation).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void hasVectorsThatGoAgreesWith(Subject subject) throws Exception {
        Optional<String> go = GoProgram.go();
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with it is skipped");
        GoProgram oracle = GoProgram.build(go.get(), subject.program(), directory);
        if (Boolean.getBoolean("gomod-diag.write-vectors")) {
            Vectors.write(subject, oracle);
        }
        List<Vectors.Vector> vectors = Vectors.of(subject);

        List<String> theirs =
                oracle.answers(vectors.stream().map(Vectors.Vector::question).toList());

        assertThat(theirs)
                .isEqualTo(vectors.stream().map(Vectors.Vector::answer).toList());
    }

    private static List<String> differences(Subject subject, List<Question> questions, List<String> theirs) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String ours = subject.answer(questions.get(i));
            if (!ours.equals(theirs.get(i))) {
                differences.add(questions.get(i).line() + " go: " + theirs.get(i) + " ours: " + ours);
            }
        }
        return differences.subList(0, Math.min(40, differences.size()));
    }
}
