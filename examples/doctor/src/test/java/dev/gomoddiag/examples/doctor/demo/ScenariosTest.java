package dev.gomoddiag.examples.doctor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    private static final int FEWEST = 45;

    private final List<Scenario> all = Scenarios.all();

    @Test
    void everyScenarioHasItsOwnId() {
        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .extracting(Scenario::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyScenarioIsDescribedInBothLanguages() {
        assertThat(all).hasSizeGreaterThanOrEqualTo(FEWEST).allSatisfy(scenario -> {
            assertThat(scenario.broken().in(Locale.ENGLISH)).isNotEqualTo(scenario.id());
            assertThat(scenario.broken().in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        });
    }
}
