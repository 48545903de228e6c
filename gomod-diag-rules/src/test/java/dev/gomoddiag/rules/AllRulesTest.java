package dev.gomoddiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules together find in each body of evidence what is in it, and nothing else. */
class AllRulesTest {
    static Stream<Case> cases() {
        return Stream.of(
                        ConnectCases.ALL,
                        NameCases.ALL,
                        ForwardProxyCases.ALL,
                        TlsCases.ALL,
                        AnswerCases.ALL,
                        SettingCases.ALL,
                        ModuleCases.ALL,
                        RequirementCases.ALL,
                        WordCases.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findWhatIsThereAndNothingElse(Case each) {
        assertThat(found(each).stream().map(diagnosis -> diagnosis.cause().value()))
                .isEqualTo(each.causes());
    }

    @Test
    void giveEachDiagnosisItsPlaceEvidenceAndRemedies() throws IOException {
        assertThat(String.join("\n", written())).isEqualTo(String.join("\n", recorded()));
    }

    private static List<String> written() {
        List<String> lines = new ArrayList<>();
        cases().forEach(each -> {
            lines.add("# " + each.name());
            found(each).forEach(diagnosis -> {
                lines.add(Case.line(diagnosis));
                diagnosis.consequences().forEach(consequence -> lines.add("  hence " + Case.line(consequence)));
            });
        });
        return lines;
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in = AllRulesTest.class.getResourceAsStream("found.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void eachRuleHasACaseItSpeaksOn() throws IOException, ReflectiveOperationException {
        List<Rule> rules = RegisteredRules.all();

        assertThat(rules)
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> assertThat(cases())
                        .as(rule.getClass().getName())
                        .anySatisfy(each ->
                                assertThat(rule.evaluate(each.evidence())).isNotEmpty()));
    }

    @Test
    void eachCauseIsFoundInSomeCase() {
        assertThat(cases().flatMap(each -> found(each).stream()).map(Diagnosis::cause))
                .containsAll(Causes.all());
    }

    @Test
    void eachDiagnosisHasARemedyAndSaysWhatItIsNot() {
        assertThat(cases().flatMap(each -> found(each).stream()))
                .hasSizeGreaterThan(120)
                .allSatisfy(diagnosis -> {
                    assertThat(diagnosis.remedies()).isNotEmpty();
                    assertThat(diagnosis.remedies())
                            .extracting(proposal -> proposal.remedy().id())
                            .doesNotHaveDuplicates();
                });
    }

    private static List<Diagnosis> found(Case each) {
        return Diagnostics.forQuery(each.evidence().query()).judge(each.evidence());
    }
}
