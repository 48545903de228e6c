package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ends that settings alone decide, before any entry of GOPROXY is looked at. */
final class Stops {
    private static final String MODULES_OFF = "modules disabled by GO111MODULE=off; see 'go help modules'";
    private static final String VENDORED = " using the vendor directory\n\t(Use -mod=mod or -mod=readonly to bypass.)";

    /** Measured with go 1.26: install with a version looks at no go.mod of the directory. */
    private static final Map<StopReason, Set<FetchCommand>> NOT_MINDED = Map.of(
            StopReason.INVALID_MODFILE, Set.of(FetchCommand.TOOLCHAIN),
            StopReason.MISSING_MODFILE, Set.of(FetchCommand.TOOLCHAIN, FetchCommand.INSTALL),
            StopReason.MALFORMED_GO_MOD, Set.of(FetchCommand.TOOLCHAIN, FetchCommand.INSTALL),
            StopReason.UNKNOWN_GO_MOD_LINE, Set.of(FetchCommand.INSTALL),
            StopReason.GO_TOO_OLD, Set.of(FetchCommand.INSTALL),
            StopReason.INVALID_GOWORK, Set.of(FetchCommand.TOOLCHAIN),
            StopReason.UNREADABLE_GO_WORK, Set.of(FetchCommand.TOOLCHAIN, FetchCommand.INSTALL, FetchCommand.GET),
            StopReason.NO_GO_MOD, EnumSet.complementOf(EnumSet.of(FetchCommand.GET)));

    private Stops() {}

    static Optional<FetchStep.StopStep> before(FetchScenario scenario) {
        FetchCommand command = scenario.command();
        FetchSettings settings = scenario.settings();
        // without a cache go begins, and ends where it would write a zip
        Optional<FetchStep.StopStep> start = settings.start()
                .filter(stop -> settings.noCache().isEmpty())
                .filter(stop ->
                        !NOT_MINDED.getOrDefault(stop.reason(), Set.of()).contains(command));
        if (start.isPresent()) {
            return start;
        }
        if (settings.mode() == ModuleMode.OFF) {
            return stop(StopReason.MODULES_OFF, MODULES_OFF);
        }
        if (settings.mode() == ModuleMode.VENDOR && command == FetchCommand.INSTALL) {
            return stop(StopReason.VENDOR_MODE, "cannot query module due to -mod=vendor");
        }
        Optional<FetchStep.StopStep> vendored = vendored(scenario);
        if (vendored.isPresent() && asksNobody(scenario)) {
            return vendored;
        }
        Optional<String> proxies = settings.proxies().problem();
        if (proxies.isPresent()) {
            boolean empty = proxies.get().equals(GoProxyList.NO_ENTRIES);
            return stop(empty ? StopReason.EMPTY_GOPROXY : StopReason.INVALID_GOPROXY, proxies.get());
        }
        String path = scenario.query().path();
        return new ListArgument(scenario.read()).isModule()
                ? ModulePath.problem(path)
                        .flatMap(why -> stop(StopReason.INVALID_MODULE_PATH, ModulePath.malformed(path, why)))
                : Optional.empty();
    }

    /** What go ends with once it has read the go.mod (cmd/go/internal/list/list.go). */
    static Optional<FetchStep.StopStep> vendored(FetchScenario scenario) {
        // Measured with go 1.26: mod download and get pass over -mod=vendor in GOFLAGS.
        boolean vendored = scenario.mode() == ModuleMode.VENDOR || scenario.mode() == ModuleMode.VENDORED;
        if (vendored && scenario.command() == FetchCommand.LIST_VERSIONS) {
            return stop(StopReason.VENDOR_MODE, "can't determine available versions" + VENDORED);
        }
        return vendored && scenario.command() == FetchCommand.LIST_ALL
                ? stop(StopReason.VENDOR_MODE, "can't compute 'all'" + VENDORED)
                : Optional.empty();
    }

    // the versions in a go.mod that are queries come first
    private static boolean asksNobody(FetchScenario scenario) {
        return scenario.local()
                .main()
                .map(main -> main.requires().stream().allMatch(ModuleAt::isExact))
                .orElse(true);
    }

    private static Optional<FetchStep.StopStep> stop(StopReason reason, String message) {
        return Optional.of(new FetchStep.StopStep(reason, message, -1, When.ALWAYS));
    }
}
