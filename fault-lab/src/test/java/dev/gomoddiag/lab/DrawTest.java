package dev.gomoddiag.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final String ALL = "${module}@${version} ${corp} ${isp-dns} ${closed-port} ${password}";

    @Test
    void oneSeedGivesTheSameNamesAgain() {
        assertThat(new Draw(7).fill(ALL)).isEqualTo(new Draw(7).fill(ALL));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(new Draw(7).fill(ALL)).isNotEqualTo(new Draw(8).fill(ALL));
    }

    @Test
    void whatIsNotDrawnIsNamed() {
        assertThatThrownBy(() -> new Draw(7).fill("${modul}")).hasMessageContaining("${modul} is not drawn");
    }

    @Test
    void noAddressIsGivenTwice() {
        Draw draw = new Draw(7);

        assertThat(Stream.generate(draw::address).limit(100)).doesNotHaveDuplicates();
    }
}
