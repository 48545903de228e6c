package dev.gomoddiag.plan;

/** The download of a toolchain: its zip alone ({@code Exec} of cmd/go/internal/toolchain/select.go). */
final class ToolchainFetch {
    static final String MODULE = "golang.org/toolchain";

    private final FetchScenario scenario;
    private final ModuleFetcher fetcher;

    ToolchainFetch(FetchScenario scenario, ModuleFetcher fetcher) {
        this.scenario = scenario;
        this.fetcher = fetcher;
    }

    Attempt<ModuleAt> run() {
        String name = scenario.query().version();
        ModuleAt module =
                new ModuleAt(MODULE, "v0.0.1-" + name + "." + scenario.local().platform());
        return fetcher.zip(module).<Attempt<ModuleAt>>map(Attempt::refused).orElseGet(() -> Attempt.done(module));
    }
}
