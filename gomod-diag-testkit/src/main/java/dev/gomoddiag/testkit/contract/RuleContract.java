package dev.gomoddiag.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule keeps to. */
public abstract class RuleContract {
    /** The rule under test. */
    protected abstract Rule rule();

    /** Bodies of evidence on each of which the rule has something to say. */
    protected abstract List<Evidence> telling();

    @Test
    void saysSomethingOnEachBodyOfEvidence() {
        assertThat(telling())
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(rule().evaluate(evidence)).isNotEmpty());
    }

    @Test
    void saysTheSameOfTheSame() {
        Rule rule = rule();

        assertThat(telling()).allSatisfy(evidence -> {
            List<Diagnosis> first = rule.evaluate(evidence);
            assertThat(rule.evaluate(evidence)).isEqualTo(first);
            assertThat(rule().evaluate(evidence)).isEqualTo(first);
        });
    }

    @Test
    void isSilentWhereNothingIsWrong() {
        Evidence healthy = HealthyEvidence.of(ModuleQuery.parse("github.com/gin-gonic/gin@v1.9.1"));

        assertThat(rule().evaluate(healthy)).isEmpty();
    }

    @Test
    void speaksEnglishAndChinese() {
        assertThat(diagnoses()).allSatisfy(diagnosis -> {
            assertThat(diagnosis.title().in(Locale.ENGLISH)).isNotBlank();
            assertThat(diagnosis.title().in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(diagnosis.summary().in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void offersARemedy() {
        assertThat(diagnoses()).allSatisfy(diagnosis -> {
            assertThat(diagnosis.remedies()).isNotEmpty();
            assertThat(diagnosis.remedies().stream().map(Proposal::remedy)).allSatisfy(remedy -> {
                assertThat(remedy.actions()).isNotEmpty();
                assertThat(remedy.title().in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            });
        });
    }

    private Stream<Diagnosis> diagnoses() {
        return telling().stream().flatMap(evidence -> rule().evaluate(evidence).stream());
    }
}
