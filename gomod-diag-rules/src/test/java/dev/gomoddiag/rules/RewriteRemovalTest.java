package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a rewriting of git's configuration is taken away, wherever it stands. */
class RewriteRemovalTest {
    private static Diagnosis found(EvidenceFixture fixture) {
        Evidence evidence = fixture.variable("GOPRIVATE", "github.com/gin-gonic")
                .host("mirror.dead.net", Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                .evidence();
        List<Diagnosis> all = Diagnostics.forQuery(evidence.query()).judge(evidence);
        assertThat(all).extracting(Diagnosis::cause).containsExactly(Causes.GIT_URL_REWRITE);
        return all.get(0);
    }

    private static Remedy removal(EvidenceFixture fixture) {
        return found(fixture).remedies().get(0).remedy();
    }

    private static EvidenceFixture counted(String count) {
        return fetchingGin()
                .variable("GIT_CONFIG_COUNT", count)
                .variable("GIT_CONFIG_KEY_0", "url.https://mirror.dead.net/.insteadOf")
                .variable("GIT_CONFIG_VALUE_0", "https://github.com/");
    }

    @Test
    void theCountGoesWhereItCountsNothingElseAndComesBack() {
        Remedy removal = removal(counted("1"));

        assertThat(removal.actions()).containsExactly(new Action.UnsetEnv("GIT_CONFIG_COUNT"));
        assertThat(removal.undo()).containsExactly(new Action.Env("GIT_CONFIG_COUNT", "1"));
    }

    @Test
    void theVariablesAreNamedWhereOthersAreCountedToo() {
        Remedy removal = removal(
                counted("2").variable("GIT_CONFIG_KEY_1", "core.askPass").variable("GIT_CONFIG_VALUE_1", "true"));

        assertThat(removal.actions()).hasOnlyElementsOfType(Action.Ask.class);
        assertThat(removal.title().in(Locale.ENGLISH))
                .contains("GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0", "GIT_CONFIG_COUNT");
    }

    @Test
    void parametersGoWhereTheyHoldNothingElseAndAreSharedOutElsewhere() {
        String rewrite = "'url.https://mirror.dead.net/.insteadOf'='https://github.com/'";

        Remedy only = removal(fetchingGin().variable("GIT_CONFIG_PARAMETERS", rewrite));
        Remedy among = removal(fetchingGin().variable("GIT_CONFIG_PARAMETERS", rewrite + " 'core.askPass'='true'"));

        assertThat(only.actions()).containsExactly(new Action.UnsetEnv("GIT_CONFIG_PARAMETERS"));
        assertThat(only.undo()).hasOnlyElementsOfType(Action.Ask.class);
        assertThat(among.actions()).hasOnlyElementsOfType(Action.Ask.class);
        assertThat(among.title().in(Locale.ENGLISH))
                .contains("url.https://mirror.dead.net/.insteadof", "GIT_CONFIG_PARAMETERS");
    }

    @Test
    void aHostWithoutItsColonIsTakenForAFolderAndTheLineIsCommentedOut() {
        EvidenceFixture slash = fetchingGin()
                .machine(machine -> machine.file(
                        "/home/user/.gitconfig", "[url \"git@github.com/\"]\n\tinsteadOf = https://github.com/\n"))
                .host("", Behaviour.git(GitListing.Outcome.NOT_FOUND));

        assertThat(found(slash).summary().in(Locale.ENGLISH)).contains("folder of that name on this machine");
        assertThat(removal(slash).actions()).hasOnlyElementsOfType(Action.EditFile.class);
    }
}
