package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementRepoTest {
    private static final Attempt<String> MISSING = Attempt.refused(Fault.of(
            new FetchStep.StopStep(StopReason.INVALID_VERSION, "404", 0, When.ALWAYS), Answer.notFound("404")));

    @ParameterizedTest
    @CsvSource({
        "a.example/m, v2.0.0+incompatible, v2.0.0",
        "a.example/m, v1.0.0, v1.0.0",
        "a.example/m/v2, v2.0.0, v2.0.0"
    })
    void hasAReplacedVersionThatNobodyServesMarkedWhereThePathDoesNotNameItsMajor(
            String module, String replaced, String revision) {
        assertThat(repo(module, replaced, MISSING).stat(revision)).isEqualTo(Attempt.done(replaced));
    }

    @Test
    void hasNoVersionThatIsReplacedUnderAnotherMajor() {
        assertThat(repo("a.example/m", "v2.0.0+incompatible", MISSING).stat("v3.0.0"))
                .isEqualTo(MISSING);
    }

    @ParameterizedTest
    @CsvSource({"a.example/m, v0", "a.example/m/v2, v2", "gopkg.in/m.v3, v3"})
    void hasAsLatestAVersionBelowAnyOtherOfItsMajorWhereAllAreReplaced(String module, String major) {
        assertThat(repo(module, "", MISSING).latest())
                .isEqualTo(Attempt.done(major + ".0.0-00010101000000-000000000000"));
    }

    // gover.ModCompare(v, info.Version) > 0 of replacementRepo.Latest: a build does not count in it
    @ParameterizedTest
    @CsvSource({
        "v1.0.0, v1.1.0, v1.1.0",
        "v1.1.0, v1.0.0, v1.1.0",
        "v1.0.0, v1.0.0+build, v1.0.0+build",
    })
    void hasAsLatestTheReplacedVersionOnlyWhereItIsAboveTheServedOne(String replaced, String served, String latest) {
        assertThat(repo("a.example/m", replaced, Attempt.done(served)).latest()).isEqualTo(Attempt.done(latest));
    }

    private static VersionRepo repo(String module, String replaced, Attempt<String> served) {
        Overrides overrides = new Overrides(
                Map.of(new ModuleAt(module, replaced), new Substitute.Module(new ModuleAt("fork.example/m", "v1.0.0"))),
                Set.of());
        return new ReplacementRepo(new Served(served), module, overrides, overrides);
    }

    /** A module of which one version is asked for. */
    private record Served(Attempt<String> version) implements VersionRepo {
        @Override
        public Attempt<List<String>> versions(String prefix) {
            return version.then(served -> Attempt.done(List.of(served)));
        }

        @Override
        public Attempt<String> stat(String revision) {
            return version;
        }

        @Override
        public Attempt<String> latest() {
            return version;
        }
    }
}
