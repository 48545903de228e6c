package dev.gomoddiag.plan;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.ModuleQuery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a go command is given, as it takes it apart ({@code CleanPatterns} of cmd/go/internal/search, {@code newQuery} of
 * cmd/go/internal/modget/query.go).
 *
 * @param path what stands before the version
 * @param version "" where none is named
 */
record Argument(String path, String version) {
    private static final Set<String> META = Set.of("all", "std", "cmd");

    static Argument of(ModuleQuery query) {
        return new Argument(query.path(), query.version());
    }

    /** Whether it names a directory. */
    boolean isLocal() {
        return isRelative() || path.startsWith("/");
    }

    boolean isRelative() {
        return path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../");
    }

    boolean isPattern() {
        return PackagePattern.is(path);
    }

    /** Whether it stands for many packages, as {@code all} does. */
    boolean isMeta() {
        return META.contains(path);
    }

    boolean isVersioned() {
        return !version.isEmpty();
    }

    /** How go names what it found for it ({@code ResolvedString} of cmd/go/internal/modget/query.go). */
    String found(ModuleAt module) {
        String asked = isVersioned() ? version : "upgrade";
        boolean same = module.version().equals(asked);
        String named = same ? toString() : path + "@" + asked;
        if (!module.path().equals(path)) {
            return module + " (matching " + named + ")";
        }
        return same ? named : named + " (" + module.version() + ")";
    }

    /** Whether an {@code @} has nothing behind it. */
    boolean isCut() {
        return path.endsWith("@");
    }

    boolean isStandard(Optional<GoVersion> go) {
        return StandardLibrary.holds(path, go);
    }

    /** The path in the way that go writes it: a slash at the end and doubled ones are left out. */
    Argument cleaned(FetchSettings settings) {
        String clean = clean(settings.has(Change.SLASHES) ? path.replace('\\', '/') : path);
        return new Argument(
                isRelative() && path.startsWith("./") && !clean.equals(".") ? "./" + clean : clean, version);
    }

    /** The directory below the one where go runs; "" for itself, empty where it is not below it. */
    Optional<String> directory() {
        String clean = clean(path);
        boolean outside = clean.startsWith("/") || clean.equals("..") || clean.startsWith("../");
        return outside ? Optional.empty() : Optional.of(clean.equals(".") ? "" : clean);
    }

    /** Why a command refuses it before it reads anything, in its words. */
    Optional<String> refused(FetchCommand command, FetchSettings settings) {
        return switch (command) {
            case GET -> refusedVersion(settings).or(() -> refusedByGet(settings));
            case INSTALL -> refusedByInstall(settings.goVersion());
            default -> Optional.empty();
        };
    }

    /** Why its version cannot be one ({@code ParsePathVersion} of cmd/go/internal/modload/query.go). */
    Optional<String> refusedVersion(FetchSettings settings) {
        boolean odd = settings.has(Change.STRICT_VERSION) && (version.startsWith("-") || version.startsWith("/"));
        return odd ? Optional.of("invalid module version " + GoQuote.quote(version)) : Optional.empty();
    }

    private Optional<String> refusedByGet(FetchSettings settings) {
        if (isCut() || version.contains("@")) {
            return Optional.of("invalid module version syntax "
                    + GoQuote.quote(cleaned(settings).toString()));
        }
        if (isLocal() && isVersioned()) {
            return Optional.of("can't request explicit version " + GoQuote.quote(version) + " of path "
                    + GoQuote.quote(path) + " in main module");
        }
        if (isMeta() && isVersioned()) {
            return refusedMeta();
        }
        boolean file = path.endsWith(".go") && !isVersioned() && !path.contains("/");
        return file ? Optional.of(path + ": arguments must be package or module paths") : Optional.empty();
    }

    private Optional<String> refusedMeta() {
        if (!path.equals("all")) {
            return Optional.of("can't request explicit version of standard-library pattern " + GoQuote.quote(path));
        }
        return List.of("upgrade", "patch").contains(version)
                ? Optional.empty()
                : Optional.of("can't request version " + GoQuote.quote(version)
                        + " of pattern \"all\" that includes the main modules");
    }

    // PackagesAndErrorsOutsideModule of cmd/go/internal/load/pkg.go
    private Optional<String> refusedByInstall(Optional<GoVersion> go) {
        if (isCut()) {
            return Optional.of(this + ": version must not be empty");
        }
        if (isMeta()) {
            return Optional.of(this + ": argument must be a package path, not a meta-package");
        }
        if (!clean(path).equals(path)) {
            return Optional.of(this + ": argument must be a clean package path");
        }
        return isStandard(go)
                ? Optional.of(this + ": argument must not be a package in the standard library")
                : Optional.empty();
    }

    // path.Clean
    private static String clean(String path) {
        Deque<String> kept = new ArrayDeque<>();
        boolean rooted = path.startsWith("/");
        for (String element : path.split("/")) {
            boolean back = element.equals("..");
            if (back && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!element.isEmpty() && !element.equals(".") && !(back && rooted)) {
                kept.addLast(element);
            }
        }
        String joined = String.join("/", kept);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    @Override
    public String toString() {
        return isVersioned() ? path + "@" + version : path;
    }
}
