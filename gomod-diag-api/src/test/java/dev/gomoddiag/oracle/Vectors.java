package dev.gomoddiag.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Recorded answers of Go, for machines without it: a line each, the question and then the answer. */
final class Vectors {
    private static final int DRAWN = 20_000;
    private static final int SPREAD = 12;

    private Vectors() {}

    record Vector(Question question, String answer) {
        static Vector of(String line) {
            List<String> fields = Question.fields(line);
            int last = fields.size() - 1;
            return new Vector(new Question(fields.get(0), fields.subList(1, last)), fields.get(last));
        }

        String line() {
            return question.line() + "\t" + Question.encode(answer);
        }
    }

    static List<Vector> of(Subject subject) throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream(subject.program() + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Vector::of)
                    .toList();
        }
    }

    /** Records anew; as many of each kind of answer as there are, up to a share. */
    static void write(Subject subject, GoProgram oracle) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        int each = Math.max(60, 400 / subject.operations().size());
        for (String operation : subject.operations()) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(operation.hashCode());
            List<Question> questions = Stream.generate(() -> subject.random(operation, random))
                    .distinct()
                    .limit(DRAWN)
                    .toList();
            spread(questions, oracle.answers(questions), each)
                    .forEach(vector -> text.append(vector.line()).append('\n'));
        }
        String file = subject.program() + ".txt";
        Files.writeString(Path.of("src/test/resources/dev/gomoddiag/oracle", file), text);
        Path compiled = Path.of(Vectors.class.getResource(file).getPath());
        Files.writeString(compiled, text);
    }

    private static List<Vector> spread(List<Question> questions, List<String> answers, int count) {
        Map<String, Deque<Vector>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            String kind =
                    answers.get(i).substring(0, Math.min(SPREAD, answers.get(i).length()));
            kinds.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(new Vector(questions.get(i), answers.get(i)));
        }
        return Stream.iterate(kinds, same -> same)
                .flatMap(all -> all.values().stream().map(Deque::poll).filter(vector -> vector != null))
                .limit(count)
                .toList();
    }
}
