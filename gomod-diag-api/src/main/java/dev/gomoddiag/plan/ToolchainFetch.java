package dev.gomoddiag.plan;

import java.util.regex.Pattern;

/** The download of a toolchain: its zip alone ({@code Exec} of cmd/go/internal/toolchain/select.go). */
final class ToolchainFetch {
    static final String MODULE = "golang.org/toolchain";

    private static final Pattern LANGUAGE = Pattern.compile("go1\\.(?:2[1-9]|[3-9][0-9])");

    private final FetchScenario scenario;
    private final ModuleFetcher fetcher;

    ToolchainFetch(FetchScenario scenario, ModuleFetcher fetcher) {
        this.scenario = scenario;
        this.fetcher = fetcher;
    }

    Attempt<ModuleAt> run(String name) {
        ModuleAt module =
                new ModuleAt(MODULE, "v0.0.1-" + name + "." + scenario.local().platform());
        return fetcher.zip(module)
                .mapFault(fault -> fault.notExist() ? unavailable(fault, name) : fault)
                .then(zip -> Attempt.done(module));
    }

    // a language version such as go1.21 has no toolchain of its own
    private Fault unavailable(Fault fault, String name) {
        String platform = scenario.local().platform().replace('-', '/');
        String text = LANGUAGE.matcher(name).matches()
                ? "invalid toolchain: " + name + " is a language version but not a toolchain version (" + name + ".x)"
                : "download " + name + " for " + platform + ": toolchain not available";
        return fault.missing(text);
    }
}
