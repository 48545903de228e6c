package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What go 1.26.8 did with these modules. */
class MajorVersionTest {
    private static final String HASH = "0123456789012345678901234567890123456789";

    @Test
    void marksATagWithoutGoModIncompatible() {
        assertThat(fetched("github.com/acme/x@v2.0.0", Map.of()))
                .isEqualTo(new Verdict.Fetched("github.com/acme/x", "v2.0.0+incompatible"));
    }

    @Test
    void takesARepositoryThatNobodyLookedIntoForOneWithoutGoMod() {
        Scripted endpoint = new Scripted().on("ls-remote", refs());

        assertThat(verdict("github.com/acme/x@v2.0.0", "direct", endpoint))
                .isEqualTo(new Verdict.Fetched("github.com/acme/x", "v2.0.0+incompatible"));
    }

    @Test
    void refusesATagOfAnotherMajorThanTheGoModNames() {
        assertThat(because(fetched("github.com/acme/x@v2.0.0", Map.of("", ModFileSummary.of("github.com/acme/x")))))
                .isEqualTo("github.com/acme/x@v2.0.0: invalid version: module contains a go.mod file, so module path"
                        + " must match major version (\"github.com/acme/x/v2\")");
    }

    @Test
    void refusesATagOfAnotherMajorThanThePath() {
        assertThat(because(
                        fetched("github.com/acme/x/v3@v2.0.0", Map.of("", ModFileSummary.of("github.com/acme/x/v3")))))
                .isEqualTo("github.com/acme/x/v3@v2.0.0: invalid version: module path includes a major version suffix,"
                        + " so major version must match");
    }

    @ParameterizedTest
    @CsvSource({"example.com/m@v2.0.0,'v0 or v1',v2", "example.com/m/v2@v3.0.0,v2,v3"})
    void mindsTheVersionOfAProxyOnlyWhereTheZipIsOpened(String query, String fitting, String major) {
        Scripted endpoint = new Scripted();

        assertThat(because(verdict(query, "https://a", endpoint)))
                .isEqualTo(query + ": invalid version: should be " + fitting + ", not " + major);
        assertThat(endpoint.asked()).hasSize(3).last().asString().endsWith(".zip");
    }

    private static Verdict fetched(String query, Map<String, ModFileSummary> goMods) {
        String path = ModuleQuery.parse(query).path();
        Payload.Commit commit = new Payload.Commit(HASH, Map.of(path, "v2.0.0"), goMods, List.of());
        return verdict(
                query,
                "direct",
                new Scripted()
                        .on("ls-remote", refs())
                        .on("fetch", Answer.served(new Payload.Commits(List.of(commit)))));
    }

    private static Verdict verdict(String query, String goproxy, Scripted endpoint) {
        return FetchWalk.run(
                        FetchCommand.MOD_DOWNLOAD, ModuleQuery.parse(query), FetchSettings.of(goproxy, "off"), endpoint)
                .verdict();
    }

    private static Answer refs() {
        return Answer.served(new Payload.Refs(List.of("HEAD", "refs/tags/v2.0.0"), Map.of("refs/tags/v2.0.0", HASH)));
    }

    private static String because(Verdict verdict) {
        return ((Verdict.Refused) verdict).because().text();
    }
}
