package dev.gomoddiag.commands;

import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The releases of Go that change places with each other, and modules that want one of them. */
final class Releases {
    /** The first one knows of no toolchains. */
    static final List<GoVersion> ALL = List.of(
            new GoVersion(1, 19, 13), new GoVersion(1, 21, 13), new GoVersion(1, 23, 12), new GoVersion(1, 26, 8));

    private Releases() {}

    static Shelf shelf() {
        List<PublishedModule> modules = new ArrayList<>(List.of(
                Shelf.module("new", "v1.0.0", "go 1.22"),
                Shelf.module("new", "v1.1.0", "go 1.24.0"),
                Shelf.module("above", "v1.0.0", "go 1.18\n\nrequire example.com/new v1.1.0"),
                Shelf.module("late", "v1.1.0", "go 1.25"),
                Shelf.module("never", "v1.0.0", "go 2.1"),
                Shelf.module("rc", "v1.0.0", "go 1.24rc1")));
        for (GoVersion version : ALL) {
            modules.add(Shelf.toolchain("v0.0.1-go" + version + ".linux-amd64", Toolchain.script("go" + version)));
        }
        return Shelf.with(modules);
    }

    /** The variables that tell the published toolchains which programs they are. */
    static Map<String, String> variables() throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>();
        for (GoVersion version : ALL) {
            Toolchain.find(version.toString())
                    .ifPresent(go -> variables.put(
                            Toolchain.variable("go" + version), go.program().toString()));
        }
        return variables;
    }
}
