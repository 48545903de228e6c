package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.Optional;

/**
 * The go.mod that counts in the working directory.
 *
 * @param root the directory of the module, from which its relative paths start; another one than that of the file where
 *     {@code -modfile} names it
 */
public record ModFile(String path, String root) {
    private static final String NAME = "go.mod";
    private static final String VENDORED = "vendor/modules.txt";
    private static final String SUFFIX = ".mod";

    static Optional<ModFile> of(HostEnvironment host, String goFlags) {
        FilePath paths = new FilePath(host.os());
        return paths.above(host, NAME)
                .map(goMod -> new ModFile(
                        GoFlags.last(goFlags, "modfile")
                                .map(named -> resolved(host, named))
                                .orElse(goMod),
                        paths.join(goMod, "..")));
    }

    /** Where go expects the checksums, there or not. */
    public String sums() {
        return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) + ".sum" : path;
    }

    // cmd/go/internal/modload/init.go
    static Optional<String> malformed(String goFlags) {
        return GoFlags.last(goFlags, "modfile")
                .filter(named -> !named.endsWith(SUFFIX))
                .map(named -> "-modfile=" + named + ": file does not have .mod extension");
    }

    static Optional<String> missing(HostEnvironment host, String goFlags) {
        Optional<String> named = GoFlags.last(goFlags, "modfile");
        if (named.isPresent() && of(host, goFlags).isEmpty()) {
            return Optional.of("cannot find main module, but -modfile was set.\n"
                    + "\t-modfile cannot be used to set the module root directory.");
        }
        return named.filter(file -> host.read(resolved(host, file)) instanceof FileContent.Missing)
                .map(file -> "open " + file + ": no such file or directory");
    }

    private static String resolved(HostEnvironment host, String file) {
        FilePath paths = new FilePath(host.os());
        return paths.isAbsolute(file) ? paths.clean(file) : paths.join(host.workingDirectory(), file);
    }

    /** The version of its go line where what it requires is copied beside it; empty where nothing is. */
    Optional<String> vendoredFor(HostEnvironment host) {
        String list = new FilePath(host.os()).join(root, VENDORED);
        return host.read(list)
                .text()
                .flatMap(any -> host.read(path).text())
                .map(text -> ToolchainLines.read(NAME, text).go());
    }
}
