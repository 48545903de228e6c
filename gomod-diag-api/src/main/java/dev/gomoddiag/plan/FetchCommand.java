package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleQuery;
import java.util.ArrayList;
import java.util.List;

/** A go command that fetches. */
public enum FetchCommand {
    /**
     * {@code go mod download M@V}: asks for M only; where no version is named for the one that the go.mod at hand selects,
     * and so for each module of a pattern and {@code all}.
     */
    MOD_DOWNLOAD("go", "mod", "download"),
    /** {@code go mod download}: all that a go.mod requires; the query is the path of its module. */
    MOD_DOWNLOAD_ALL("go", "mod", "download"),
    /**
     * {@code go get P@V}: looks for the module among all prefixes of P; P may be a directory, a pattern or a package of
     * the standard library.
     */
    GET("go", "get"),
    /** {@code go install P@V}: as get, outside any module. */
    INSTALL("go", "install"),
    /** {@code go install P}: a package of the main module, or of what it requires in the version that is selected. */
    INSTALL_SELECTED("go", "install"),
    /** What {@code go list -m M@V} begins with: whether there is such a version, without its go.mod. */
    RESOLVE("go", "list", "-m"),
    /** {@code go list -m -versions M}: what is there, without downloading it; a query but {@code latest} is {@code M@Q}. */
    LIST_VERSIONS("go", "list", "-m", "-versions"),
    /** {@code go list -m all}: the go.mod files of all that a go.mod requires; the query is the path of its module. */
    LIST_ALL("go", "list", "-m", "all"),
    /** The download of the toolchain that is the version of the query, which another command starts with. */
    TOOLCHAIN("env");

    private final List<String> words;

    FetchCommand(String... words) {
        this.words = List.of(words);
    }

    /** The command line of a query, for display. */
    public List<String> argv(ModuleQuery query) {
        List<String> argv = new ArrayList<>(words);
        switch (this) {
            case MOD_DOWNLOAD, RESOLVE, GET, INSTALL, INSTALL_SELECTED -> argv.add(query.toString());
            case LIST_VERSIONS -> argv.add(namesVersion(query) ? query.toString() : query.path());
            case TOOLCHAIN -> argv.addAll(List.of("GOTOOLCHAIN=" + query.version(), "go", "version"));
            case MOD_DOWNLOAD_ALL, LIST_ALL -> {
                // they take what the go.mod says
            }
        }
        return List.copyOf(argv);
    }

    /** This command where it is given an argument: {@code go install} of a directory or without a version is another. */
    public FetchCommand given(ModuleQuery argument) {
        boolean selected = !Argument.of(argument).isCut() && !argument.isVersioned()
                || Argument.of(argument).isLocal();
        return this == INSTALL && selected ? INSTALL_SELECTED : this;
    }

    /** Whether what is listed is a version, and not the module as go.mod has it. */
    static boolean namesVersion(ModuleQuery query) {
        return query.isVersioned() && !query.version().equals("latest");
    }

    /**
     * How many modules that may hold the package plan and walk leave out ({@link ModulePath#omittedPrefixes}); go asks for
     * them as for the others.
     */
    public int omittedCandidates(ModuleQuery query) {
        return looksForPackage() ? ModulePath.omittedPrefixes(query.path()) : 0;
    }

    /** Whether it reads the go.mod it is run under. */
    boolean readsMain() {
        return this != INSTALL && this != TOOLCHAIN;
    }

    /** Whether it looks for a go.work (who calls {@code InitWorkfile} of cmd/go/internal/modload/init.go). */
    boolean readsWork() {
        return readsMain() && this != GET;
    }

    /** Whether {@code -mod} in GOFLAGS counts for it. */
    boolean heedsMode() {
        return switch (this) {
            case LIST_ALL, LIST_VERSIONS, RESOLVE, INSTALL_SELECTED -> true;
            default -> false;
        };
    }

    /** Whether another go takes over where a module wants a newer one (who uses cmd/go/internal/toolchain/switch.go). */
    boolean switches() {
        return looksForPackage() || this == MOD_DOWNLOAD || this == MOD_DOWNLOAD_ALL;
    }

    /** Whether the query names a package, whose module is looked for among the prefixes of its path. */
    boolean looksForPackage() {
        return this == GET || this == INSTALL;
    }
}
