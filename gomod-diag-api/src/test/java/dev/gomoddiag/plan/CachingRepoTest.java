package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingRepoTest {
    private static final String CACHED = "v0.0.0-20200102030405-0123456789ab";
    private static final String SERVED = "v1.0.1-0.20200102030405-0123456789ab";
    private static final String INFO = "https://p.example/a.example/m/@v/0123456789abcdef.info";

    @Test
    void takesTheVersionOfAHashFromTheCacheWhereNobodyMayBeAsked() {
        Scripted endpoint = new Scripted();

        assertThat(resolved("off", endpoint)).isEqualTo(new Verdict.Fetched("a.example/m", CACHED));
        assertThat(endpoint.asked()).isEmpty();
    }

    @Test
    void asksForTheVersionOfACachedHashWhereSomebodyMayBeAsked() {
        Scripted endpoint = new Scripted().on(INFO, Answer.served(List.of(SERVED)));

        assertThat(resolved("https://p.example", endpoint)).isEqualTo(new Verdict.Fetched("a.example/m", SERVED));
        assertThat(endpoint.asked()).containsExactly(INFO);
    }

    private static Verdict resolved(String goproxy, Scripted endpoint) {
        LocalState local = LocalState.bare()
                .with(ModuleCache.builder()
                        .put(new ModuleAt("a.example/m", CACHED), ModulePart.INFO)
                        .build());
        FetchScenario scenario = new FetchScenario(
                FetchCommand.RESOLVE,
                ModuleQuery.parse("a.example/m@0123456789abcdef"),
                FetchSettings.of(goproxy, "off"),
                local);
        return FetchWalk.run(scenario, endpoint).verdict();
    }
}
