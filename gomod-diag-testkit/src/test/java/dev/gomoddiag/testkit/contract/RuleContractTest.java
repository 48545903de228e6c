package dev.gomoddiag.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A good rule passes, and each kind of bad one is caught. */
class RuleContractTest extends RuleContract {
    private static final LocalTool NO_GIT = new LocalTool("git", Optional.empty());

    @Override
    protected Rule rule() {
        return new MissingTool("没有 git");
    }

    @Override
    protected List<Evidence> telling() {
        return evidence();
    }

    private static List<Evidence> evidence() {
        Evidence healthy = HealthyEvidence.of(ModuleQuery.parse("example.com/m@v1.0.0"));
        return List.of(new Evidence(healthy.query(), healthy.settings(), healthy.plan(), Facts.of(NO_GIT)));
    }

    private record Install(Text title) implements Remedy {
        @Override
        public String id() {
            return "install-git";
        }

        @Override
        public List<Action> actions() {
            return List.of(new Action.Command(List.of("apt-get", "install", "git")));
        }
    }

    private record MissingTool(String words) implements Rule {
        @Override
        public List<Diagnosis> evaluate(Evidence evidence) {
            return evidence.of(LocalTool.class)
                    .filter(tool -> tool.path().isEmpty())
                    .map(tool -> Diagnosis.of("local.git-missing", Text.plain(words))
                            .evidence(tool)
                            .remedy(new Install(Text.plain("安装 git")))
                            .build())
                    .toList();
        }
    }

    private static RuleContract contractOf(Rule rule) {
        return new RuleContract() {
            @Override
            protected Rule rule() {
                return rule;
            }

            @Override
            protected List<Evidence> telling() {
                return evidence();
            }
        };
    }

    @Test
    void catchesMissingChinese() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(new MissingTool("no git")).speaksEnglishAndChinese());
    }

    @Test
    void catchesARuleThatIsSilent() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(evidence -> List.of()).saysSomethingOnEachBodyOfEvidence());
    }

    @Test
    void catchesAFalseAlarm() {
        Rule alarmist = evidence ->
                List.of(Diagnosis.of("x.y", Text.plain("坏")).evidence(NO_GIT).build());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(alarmist).isSilentWhereNothingIsWrong());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(alarmist).offersARemedy());
    }
}
