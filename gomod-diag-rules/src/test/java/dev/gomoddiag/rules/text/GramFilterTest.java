package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GramFilterTest {
    private static final String ALPHABET = "aBbc拒: é";

    @Test
    void findsALiteralWhereASearchForEveryLiteralFindsOneAndNowhereElse() {
        int found = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            List<String> literals = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> word(random, 3 + random.nextInt(14)))
                    .toList();
            String text = text(random, literals);
            int from = random.nextInt(12);
            byte[] bytes = padded(text);
            int to = bytes.length - GramFilter.PADDING - random.nextInt(3);
            int at = new GramFilter(literals).find(bytes, from, to);
            String window = new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
            boolean expected = literals.stream().anyMatch(l -> fold(window).contains(fold(l)));
            boolean inexact = literals.stream().anyMatch(l -> l.contains("é"));
            assertThat(at >= 0)
                    .as("seed %d: %s in \"%s\"", seed, literals, window)
                    .isEqualTo(expected || inexact && at >= 0);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(700, 3_000);
    }

    @Test
    void findsAShortLiteralAtEveryPlace() {
        for (int length = 3; length <= 12; length++) {
            String literal = "curl: (60) x".substring(0, length);
            GramFilter filter = new GramFilter(List.of(literal));
            for (int lead = 0; lead < 24; lead++) {
                byte[] bytes = padded("~".repeat(lead) + literal.toUpperCase(Locale.ROOT) + "~");
                assertThat(filter.find(bytes, 0, bytes.length - GramFilter.PADDING))
                        .as("%s behind %d", literal, lead)
                        .isEqualTo(lead);
            }
        }
    }

    @Test
    void lettersBeyondAsciiMatchInEitherCase() {
        GramFilter filter = new GramFilter(List.of("Échec de la requête", "отказ"));
        for (String spelling : List.of("échec de la requête", "ÉCHEC DE LA REQUÊTE", "ОТКАЗ", "Отказ", "отказ")) {
            byte[] bytes = padded("> " + spelling);
            assertThat(filter.find(bytes, 0, bytes.length - GramFilter.PADDING))
                    .as(spelling)
                    .isNotNegative();
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String text(Random random, List<String> literals) {
        List<String> parts =
                new ArrayList<>(List.of(word(random, random.nextInt(20)), word(random, random.nextInt(20))));
        if (random.nextBoolean()) {
            String literal = literals.get(random.nextInt(literals.size()));
            parts.add(1, random.nextBoolean() ? literal : literal.substring(1));
        }
        return String.join("", parts);
    }

    private static byte[] padded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + GramFilter.PADDING);
    }

    /** Some words have é, of which the filter knows the letters around it only. */
    private static String word(Random random, int length) {
        int letters = ALPHABET.length() - (random.nextInt(8) == 0 ? 0 : 1);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(ALPHABET.charAt(random.nextInt(letters)));
        }
        return word.toString();
    }
}
