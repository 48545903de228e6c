package dev.gomoddiag.examples.doctor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    private static final int FEWEST = 43;

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

    @Test
    void aNetworkThatNobodyBreaksIsHealthy() throws IOException {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            Report report = Diagnostics.forQuery(
                            Situation.fetchingGin(network.host()).query())
                    .environment(network.host())
                    .run();

            assertThat(report.diagnoses()).extracting(Diagnosis::cause).isEmpty();
        }
    }
}
