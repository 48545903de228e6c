package dev.gomoddiag.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a real program says to questions drawn one after another: asked now, or recorded earlier for machines without it.
 *
 * <p>{@code -Dgomod-diag.environments} and {@code -Dgomod-diag.seed} ask more and others;
 * {@code -Dgomod-diag.write-vectors=true} records the first of those that every machine draws.
 */
abstract class ProgramAnswers {
    private static final int RECORDED = 400;

    private final Map<String, String> places;

    private ProgramAnswers(Map<String, String> places) {
        this.places = places;
    }

    /** @param places what is elsewhere on another machine, and what stands for it */
    static ProgramAnswers asked(String name, Map<String, String> places) {
        return new Asked(name, places);
    }

    /** @see #asked */
    static ProgramAnswers recorded(String name, Map<String, String> places) throws IOException {
        return new Recorded(name, places);
    }

    abstract int questions();

    /** Draws the questions. */
    abstract RandomGenerator dice(long usual);

    abstract String to(Callable<String> question) throws Exception;

    /** Ends the questions. */
    abstract void close() throws IOException;

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static final class Asked extends ProgramAnswers {
        private final String name;
        private final List<String> said = new ArrayList<>();

        Asked(String name, Map<String, String> places) {
            super(places);
            this.name = name;
        }

        @Override
        int questions() {
            return Integer.getInteger("gomod-diag.environments", RECORDED);
        }

        @Override
        RandomGenerator dice(long usual) {
            return seeded(Long.getLong("gomod-diag.seed", usual));
        }

        @Override
        String to(Callable<String> question) throws Exception {
            String answer = question.call();
            if (said.size() < RECORDED) {
                String general = answer;
                for (Map.Entry<String, String> place : super.places.entrySet()) {
                    general = general.replace(place.getKey(), place.getValue());
                }
                said.add(general.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
            }
            return answer;
        }

        @Override
        void close() throws IOException {
            if (Boolean.getBoolean("gomod-diag.write-vectors")) {
                Path file = Path.of("src/test/resources/dev/gomoddiag/settings", name + ".txt.gz");
                try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(
                        Files.createDirectories(file.getParent()).resolve(file.getFileName())))) {
                    out.write((String.join("\n", said) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static final class Recorded extends ProgramAnswers {
        private final Iterator<String> answers;

        Recorded(String name, Map<String, String> places) throws IOException {
            super(places);
            try (InputStream in =
                            Objects.requireNonNull(ProgramAnswers.class.getResourceAsStream(name + ".txt.gz"), name);
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
                answers = reader.lines().toList().iterator();
            }
        }

        @Override
        int questions() {
            return RECORDED;
        }

        @Override
        RandomGenerator dice(long usual) {
            return seeded(usual);
        }

        @Override
        String to(Callable<String> question) {
            StringBuilder answer = new StringBuilder();
            String line = answers.next();
            for (int i = 0; i < line.length(); i++) {
                char next = line.charAt(i);
                answer.append(next == '\\' ? meaning(line.charAt(++i)) : next);
            }
            String specific = answer.toString();
            for (Map.Entry<String, String> place : super.places.entrySet()) {
                specific = specific.replace(place.getValue(), place.getKey());
            }
            return specific;
        }

        private static char meaning(char escaped) {
            return escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
        }

        @Override
        void close() {
            if (answers.hasNext()) {
                throw new AssertionError("there are more answers than questions: record them anew");
            }
        }
    }
}
