package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnchorIndexTest {
    @Test
    void findsWhatASearchForEveryLiteralFinds() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> literals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                literals.add(word(random, 3 + random.nextInt(3)));
            }
            String text = word(random, 200);
            assertThat(found(literals, text)).isEqualTo(searched(literals, text));
        }
    }

    private static List<String> found(List<String> literals, String text) {
        return new AnchorIndex(literals)
                .find(text, Integer.MAX_VALUE).stream()
                        .map(h -> h.literal() + " ends at " + (h.end() - 1))
                        .sorted()
                        .toList();
    }

    private static List<String> searched(List<String> literals, String text) {
        List<String> found = new ArrayList<>();
        for (int literal = 0; literal < literals.size(); literal++) {
            String word = literals.get(literal);
            for (int at = 0; at + word.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    found.add(literal + " ends at " + (at + word.length() - 1));
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abAB拒".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
