package dev.gomoddiag.rules.text;

import dev.gomoddiag.rules.text.FailureReader.Reading;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Feeds the classifier mutated texts by the million; run by hand, and a bounded piece of it by a test.
 *
 * <p>Arguments: how many texts, and the first seed (0). Every text is made from its seed alone, so a finding is repeated by
 * {@code Fuzz 1 SEED}. An exception or a text that takes longer than {@link #SLOW} three times in a row ends the run.
 */
final class Fuzz {
    static final Duration SLOW = Duration.ofSeconds(5);

    private static final int TRIES = 3;
    private static final int REPORT = 100_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TextClassifier classifier = new TextClassifier();
    private final List<String> seeds;
    private final Set<String> deciding = new HashSet<>();
    private long failures;
    private long characters;
    private Duration slowest = Duration.ZERO;

    Fuzz() {
        List<MessagePattern> patterns = classifier.patterns().patterns();
        seeds = patterns.stream()
                .flatMap(p -> Stream.of(p.examples(), p.nearMisses()))
                .flatMap(List::stream)
                .map(Sample::text)
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        Fuzz fuzz = new Fuzz();
        long start = System.nanoTime();
        for (long seed = first; seed < first + count; seed++) {
            fuzz.take(seed);
            if ((seed - first + 1) % REPORT == 0) {
                OUT.println(fuzz.report(seed - first + 1, Duration.ofNanos(System.nanoTime() - start)));
            }
        }
        OUT.println(fuzz.report(count, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** Classifies the text of this seed. */
    void take(long seed) throws IOException {
        String text = text(seed);
        characters += text.length();
        Duration best = once(seed, text);
        for (int again = 1; again < TRIES && best.compareTo(SLOW) > 0; again++) {
            Duration next = once(seed, text);
            best = next.compareTo(best) < 0 ? next : best;
        }
        if (best.compareTo(SLOW) > 0) {
            throw new IllegalStateException("seed " + seed + " takes " + best + ": repeat it with Fuzz 1 " + seed);
        }
        slowest = best.compareTo(slowest) > 0 ? best : slowest;
    }

    /** The ids of all patterns that decided a text so far. */
    Set<String> deciding() {
        return deciding;
    }

    /** One of: messages mutated, words of the patterns thrown together, messages within noise. */
    private String text(long seed) {
        Random random = new Random(seed);
        return switch ((int) (seed % 4)) {
            case 0, 1 -> Mutation.of(seeds, random);
            case 2 -> Mutation.ofWords(seeds, random);
            default -> Mutation.inNoise(seeds, random);
        };
    }

    private Duration once(long seed, String text) throws IOException {
        long start = System.nanoTime();
        try {
            List<Reading> readings = classifier.readings(new StringReader(text));
            failures += readings.size();
            readings.forEach(r -> deciding.add(r.pattern().id()));
        } catch (RuntimeException e) {
            throw new IllegalStateException("seed " + seed + ": repeat it with Fuzz 1 " + seed, e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String report(long count, Duration elapsed) {
        return String.format(
                Locale.ROOT,
                "%,d texts, %,d characters, %,d failures, %d patterns decided, slowest %d ms, %d s",
                count,
                characters,
                failures,
                deciding.size(),
                slowest.toMillis(),
                elapsed.toSeconds());
    }
}
