package dev.gomoddiag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.modfile.Requirement.Directness;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final FetchSettings SETTINGS = FetchSettings.of("https://proxy.example", "off");

    private static Wanted wanted(String path, Directness directness) {
        ModuleQuery query = ModuleQuery.parse(path + "@v1.0.0");
        return new Wanted(query, directness, FetchPlan.of(FetchCommand.MOD_DOWNLOAD, query, SETTINGS));
    }

    private static List<String> sample(int atMost, Stream<Wanted> modules) {
        return Sample.of(modules.toList(), atMost).stream()
                .map(module -> module.query().path())
                .toList();
    }

    private static Stream<Wanted> direct(String... paths) {
        return Stream.of(paths).map(path -> wanted(path, Directness.DIRECT));
    }

    @Test
    void takesSoManyOfEachHost() {
        assertThat(sample(
                        1,
                        direct(
                                "github.com/a/b",
                                "git.corp.example/t/a",
                                "github.com/c/d",
                                "golang.org/x/net",
                                "git.corp.example/t/b")))
                .containsExactly("github.com/a/b", "git.corp.example/t/a", "golang.org/x/net");
    }

    @Test
    void prefersManyOwnersToManyModulesOfOne() {
        assertThat(sample(3, direct("github.com/a/1", "github.com/a/2", "github.com/a/3", "github.com/b/1")))
                .containsExactly("github.com/a/1", "github.com/b/1", "github.com/a/2");
    }

    @Test
    void prefersDirectRequirements() {
        assertThat(sample(
                        2,
                        Stream.concat(
                                Stream.of(wanted("github.com/i/1", Directness.INDIRECT)),
                                direct("github.com/a/1", "github.com/a/2"))))
                .containsExactly("github.com/a/1", "github.com/a/2");
    }

    @Test
    void takesNoneWhereNoneIsToBeAsked() {
        assertThat(sample(0, direct("github.com/a/b"))).isEmpty();
    }
}
