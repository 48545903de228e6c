package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RarityTest {
    @Test
    void aByteThatLogsHoldMoreSeldomMakesAWindowRarer() {
        assertThat(of("eeee", 0, 4)).isEqualTo(4);
        assertThat(of("    ", 0, 4)).isZero();
        assertThat(of("oooo", 0, 4)).isEqualTo(8);
        assertThat(of("\t\t\t\t", 0, 4)).isEqualTo(4 * 59);
        assertThat(of("éé", 0, 4)).isEqualTo(4 * 60);
        assertThat(of("ZZZZ", 0, 4)).isEqualTo(4 * 60);
    }

    @Test
    void everyPieceOfAWordThatLogsHoldEverywhereMakesItCommoner() {
        int letters = of("xofx", 0, 4);
        assertThat(of("buil", 0, 4)).isNegative();
        assertThat(of("building", 0, 8)).isBetween(-5_000, -4_600);
        assertThat(letters).isPositive();
    }

    @Test
    void aWindowIsWeighedByItsOwnBytesAlone() {
        String text = "zzzzbuildingqqqqdefault";
        int seen = 0;
        for (int from = 0; from + 11 <= text.length(); from++) {
            assertThat(of(text, from, 11)).isEqualTo(of(text.substring(from, from + 11), 0, 11));
            seen++;
        }
        assertThat(seen).isEqualTo(13);
        assertThat(of(text, 0, 4)).isPositive();
        assertThat(of(text, 4, 4)).isNegative();
        assertThat(of(text, 12, 4)).isPositive();
    }

    private static int of(String text, int from, int length) {
        return new Rarity(text.getBytes(StandardCharsets.UTF_8)).of(from, length);
    }
}
