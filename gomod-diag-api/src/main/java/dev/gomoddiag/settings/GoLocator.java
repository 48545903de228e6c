package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the go command and its GOROOT without running it (cmd/go/internal/cfg/cfg.go, findGOROOT). */
final class GoLocator {
    /** All commands of snaps are links to the program that starts them. */
    private static final String SNAP = "/snap/go/current";

    private static final List<String> UNIX_ROOTS = List.of(
            "/usr/local/go",
            "/usr/lib/go",
            "/usr/lib/golang",
            "/opt/homebrew/opt/go/libexec",
            "/usr/local/opt/go/libexec",
            SNAP);
    private static final List<String> WINDOWS_ROOTS = List.of("C:\\Program Files\\Go", "C:\\Go");

    private final HostEnvironment host;
    private final FilePath paths;

    GoLocator(HostEnvironment host) {
        this.host = host;
        this.paths = new FilePath(host.os());
    }

    /**
     * The installation; empty when there is neither a go program nor a GOROOT with a VERSION file.
     *
     * @param named GOROOT as set by the user; "" when it is not set
     */
    Optional<GoInstallation> find(String named) {
        Optional<String> program = host.findProgram("go");
        Optional<String> located = program.map(this::roots).orElseGet(this::usual).stream()
                .filter(root -> version(root).isPresent())
                .findFirst();
        String root = named.isEmpty() ? located.orElse("") : paths.clean(named);
        // the release is compiled into the program, whatever GOROOT it is told to use
        Optional<String> version = located.or(() -> Optional.of(root)).flatMap(this::version);
        if (program.isEmpty() && version.isEmpty()) {
            return Optional.empty();
        }
        String suffix = host.os() == OperatingSystem.WINDOWS ? "bin/go.exe" : "bin/go";
        return Optional.of(
                new GoInstallation(program.orElseGet(() -> paths.join(root, suffix)), root, version.orElse("")));
    }

    /** Where the GOROOT of a program may be; a program that stands in for go tells none. */
    private List<String> roots(String program) {
        Optional<String> real = host.realPath(program);
        List<String> roots = new ArrayList<>(besides(program));
        real.map(this::besides).ifPresent(roots::addAll);
        if (real.isEmpty()) {
            roots.addAll(usual());
        } else if (real.get().endsWith("/snap")) {
            roots.add(SNAP);
        }
        return roots;
    }

    /** GOROOT/bin/go, or GOROOT/bin/GOOS_GOARCH/go. */
    private List<String> besides(String program) {
        String bin = paths.directory(program);
        return List.of(paths.join(bin, ".."), paths.join(bin, "../.."));
    }

    private List<String> usual() {
        return host.os() == OperatingSystem.WINDOWS ? WINDOWS_ROOTS : UNIX_ROOTS;
    }

    private Optional<String> version(String root) {
        return root.isEmpty()
                ? Optional.empty()
                : host.read(paths.join(root, "VERSION"))
                        .text()
                        .map(text -> text.lines().findFirst().orElse("").strip())
                        .filter(line -> line.startsWith("go") || line.startsWith("devel "))
                        .map(line -> line.startsWith("go") ? line.substring(2) : line);
    }
}
