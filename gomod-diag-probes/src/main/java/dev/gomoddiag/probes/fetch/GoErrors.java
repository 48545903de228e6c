package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.FetchStep.GitStep;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Operation;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that go puts around an error, by what it was doing ({@code versionError} of modfetch/proxy.go). */
final class GoErrors {
    private static final Set<Operation> OF_MODULE = EnumSet.of(Operation.LIST, Operation.LATEST);
    private static final Set<Operation> OF_SUMDB =
            EnumSet.of(Operation.SUMDB_SUPPORTED, Operation.SUMDB_LOOKUP, Operation.SUMDB_TILE);

    private GoErrors() {}

    static String of(HttpStep step, String error) {
        String module = step.module();
        if (step.operation() == Operation.DISCOVERY) {
            return "unrecognized import path \"" + module + "\": " + error;
        }
        if (OF_MODULE.contains(step.operation())) {
            return "module " + module + ": " + error;
        }
        String version = module + "@" + step.version();
        return OF_SUMDB.contains(step.operation())
                ? version + ": verifying go.mod: " + version + "/go.mod: " + error
                : version + ": " + invalid(step.version()) + error;
    }

    /** The failure of a git command, with its stderr indented. */
    static String of(GitStep step, String stderr) {
        String subject = step.version().equals("latest")
                ? "module " + step.module() + ": "
                : step.module() + "@" + step.version() + ": invalid version: ";
        String indented = stderr.lines().map(line -> "\n\t" + line).collect(Collectors.joining());
        return subject + String.join(" ", step.argv()) + ": exit status 128:" + indented;
    }

    private static String invalid(String version) {
        return version.equals(ModuleVersion.canonical(version)) ? "" : "invalid version: ";
    }
}
