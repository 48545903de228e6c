package dev.gomoddiag.plan;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.ModulePath;
import java.util.Optional;

/** The argument of {@code go mod download} and {@code go list -m} ({@code listModules} of cmd/go/internal/modload/list.go). */
final class ListArgument {
    private static final String NO_GO_MOD =
            "go.mod file not found in current directory or any parent directory; see 'go help modules'";

    private final FetchScenario scenario;
    private final Argument argument;

    ListArgument(FetchScenario scenario) {
        this.scenario = scenario;
        this.argument = Argument.of(scenario.query());
    }

    /** Whether it names one module in a version. */
    boolean isModule() {
        boolean listed =
                scenario.command() == FetchCommand.MOD_DOWNLOAD || scenario.command() == FetchCommand.LIST_VERSIONS;
        return listed
                && argument.isVersioned()
                && !argument.isRelative()
                && !argument.isPattern()
                && !argument.path().contains("\\");
    }

    /** Whether it names what the main module selects. */
    boolean isSelection() {
        return !argument.isVersioned() && !argument.isCut();
    }

    /** Whether all that is selected is looked at. */
    boolean isPattern() {
        return argument.isPattern() || argument.toString().equals("all");
    }

    boolean matches(String path) {
        return argument.path().equals("all") || new PackagePattern(argument.path()).matches(path);
    }

    /** Why it is refused before anything is asked for it, in go's words. */
    Optional<String> refused() {
        if (argument.path().contains("\\")) {
            return Optional.of("module paths never use backslash");
        }
        if (argument.isRelative()) {
            return Optional.of("cannot use relative path " + argument + " to specify module");
        }
        return argument.refusedVersion(scenario.settings())
                .or(() -> scenario.isOutside() ? refusedOutside() : Optional.empty());
    }

    private Optional<String> refusedOutside() {
        String quoted = "cannot match " + GoQuote.quote(argument.toString());
        String why = scenario.workspace().isPresent() ? "" : ": " + NO_GO_MOD;
        if (isPattern() || scenario.isRelative()) {
            return Optional.of(quoted + why);
        }
        return isSelection()
                ? Optional.of(quoted + " without -versions or an explicit version" + why)
                : Optional.empty();
    }

    /** Why no version of it is looked for, in go's words. */
    Optional<String> malformed() {
        return argument.isCut()
                ? Optional.of(argument + ": invalid version: disallowed version string")
                : ModulePath.problem(argument.path()).map(why -> ModulePath.malformed(argument.path(), why));
    }
}
