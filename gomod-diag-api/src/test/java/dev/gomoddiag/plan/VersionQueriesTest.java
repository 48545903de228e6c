package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionQueriesTest {
    private static final String BASE = "https://p.example/a.example/m/@v/";
    private static final Answer LIST = Answer.served(List.of("v1.0.0", "v1.1.0", "v2.0.0+incompatible"));
    private static final Answer GO_MOD = Answer.served(new Payload.ModFile(ModFileSummary.of("a.example/m")));
    private static final Answer NO_GO_MOD =
            Answer.served(new Payload.ModFile(new ModFileSummary("a.example/m", "", List.of(), List.of())));

    @Test
    void leavesIncompatibleVersionsOutWhereTheLastCompatibleOneHasAGoMod() {
        Scripted endpoint =
                new Scripted().on("/list", LIST).on("v1.0.0.mod", NO_GO_MOD).on("v1.1.0.mod", GO_MOD);

        assertThat(resolved("latest", endpoint).verdict()).isEqualTo(new Verdict.Fetched("a.example/m", "v1.1.0"));
        assertThat(endpoint.asked()).containsExactly(BASE + "list", BASE + "v1.1.0.mod", BASE + "v1.1.0.info");
    }

    @Test
    void considersIncompatibleVersionsWhereTheLastCompatibleOneHasNoGoMod() {
        Scripted endpoint =
                new Scripted().on("/list", LIST).on("v1.0.0.mod", GO_MOD).on("v1.1.0.mod", NO_GO_MOD);

        assertThat(resolved("latest", endpoint).verdict())
                .isEqualTo(new Verdict.Fetched("a.example/m", "v2.0.0+incompatible"));
    }

    // queryProxy: the failure without the build takes the place of the first only where it is not "not found"
    @ParameterizedTest
    @CsvSource({"404, 404, with build", "404, 403, without build", "403, 404, with build", "500, 403, without build"})
    void tellsTheFailureOfTheVersionWithoutItsBuildOnlyWhereItIsNotThatThereIsNone(
            int withBuild, int withoutBuild, String told) {
        Scripted endpoint = new Scripted()
                .on("v1.0.0+build.info", Answer.status(withBuild, "with build"))
                .on("v1.0.0.info", Answer.status(withoutBuild, "without build"));

        FetchTrace trace = resolved("v1.0.0+build", endpoint);

        assertThat(((Verdict.Refused) trace.verdict()).because().text()).isEqualTo(told);
        assertThat(endpoint.asked()).containsExactly(BASE + "v1.0.0+build.info", BASE + "v1.0.0.info");
    }

    private static FetchTrace resolved(String query, Scripted endpoint) {
        return FetchWalk.run(
                FetchCommand.RESOLVE,
                ModuleQuery.parse("a.example/m@" + query),
                FetchSettings.of("https://p.example", "off"),
                endpoint);
    }
}
