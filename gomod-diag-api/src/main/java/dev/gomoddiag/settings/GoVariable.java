package dev.gomoddiag.settings;

import java.util.List;
import java.util.Map;

/**
 * A variable of the go command that decides about fetching.
 *
 * @param scope where it may be set
 * @param fallback the compiled-in default; "" where there is none or it is computed
 */
record GoVariable(String name, Scope scope, String fallback) {

    /** The places go looks into. */
    enum Scope {
        /** The process environment, the user's file and go.env. */
        LAYERED,
        /** The process environment alone. */
        PROCESS
    }

    /** In the order of {@code go env}. GOPROXY, GOSUMDB and GOTOOLCHAIN have their defaults in go.env since Go 1.21. */
    static final List<GoVariable> ALL = List.of(
            layered("GO111MODULE"),
            new GoVariable("GOAUTH", Scope.LAYERED, "netrc"),
            new GoVariable("GODEBUG", Scope.PROCESS, ""),
            new GoVariable("GOENV", Scope.PROCESS, ""),
            layered("GOFLAGS"),
            layered("GOINSECURE"),
            layered("GOMODCACHE"),
            layered("GONOPROXY"),
            layered("GONOSUMDB"),
            layered("GOPATH"),
            layered("GOPRIVATE"),
            layered("GOPROXY"),
            layered("GOROOT"),
            layered("GOSUMDB"),
            layered("GOTOOLCHAIN"),
            layered("GOVCS"),
            layered("GOWORK"));

    /** What go.env of a Go release says since 1.21, and Go itself said before. */
    static final Map<String, String> STOCK_GO_ENV =
            Map.of("GOPROXY", "https://proxy.golang.org,direct", "GOSUMDB", "sum.golang.org", "GOTOOLCHAIN", "auto");

    /** The variable of that name; go must have it. */
    static GoVariable named(String name) {
        return ALL.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "go has no variable \"" + name + "\" that decides about fetching: name one of go env");
    }

    private static GoVariable layered(String name) {
        return new GoVariable(name, Scope.LAYERED, "");
    }
}
