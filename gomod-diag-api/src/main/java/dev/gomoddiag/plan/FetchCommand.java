package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import java.util.ArrayList;
import java.util.List;

/** A go command that fetches. */
public enum FetchCommand {
    /** {@code go mod download M@V}: asks for M only. */
    MOD_DOWNLOAD("mod", "download"),
    /** {@code go get P@V}: looks for the module among all prefixes of P. */
    GET("get"),
    /** {@code go list -m -versions M}: what is there, without downloading it. */
    LIST_VERSIONS("list", "-m", "-versions");

    private final List<String> arguments;

    FetchCommand(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The command line of a query, for display. */
    public List<String> argv(ModuleQuery query) {
        List<String> argv = new ArrayList<>();
        argv.add("go");
        argv.addAll(arguments);
        argv.add(this == LIST_VERSIONS ? query.path() : query.toString());
        return List.copyOf(argv);
    }
}
