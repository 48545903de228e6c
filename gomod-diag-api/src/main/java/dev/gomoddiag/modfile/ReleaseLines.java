package dev.gomoddiag.modfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines about Go itself, which go.mod and go.work have in common ({@code modfile/rule.go}). */
final class ReleaseLines {
    private static final Pattern GO_VERSION =
            Pattern.compile("[1-9][0-9]*+\\.(0|[1-9][0-9]*+)(\\.(0|[1-9][0-9]*+))?([a-z]++[0-9]++)?");

    private final List<GoDebug> godebug = new ArrayList<>();
    private String go = "";
    private String toolchain = "";

    void go(Arguments arguments) {
        Refused.unless(go.isEmpty(), "repeated go statement");
        String version = arguments.only();
        Refused.unless(
                GO_VERSION.matcher(version).matches(),
                "invalid go version '" + version + "': must match format 1.23.0");
        go = version;
    }

    void toolchain(Arguments arguments) {
        Refused.unless(toolchain.isEmpty(), "repeated toolchain statement");
        String name = arguments.only();
        Refused.unless(
                name.equals("default") || name.equals("go1") || name.startsWith("go1."),
                "invalid toolchain version '" + name + "': must match format go1.23.0 or default");
        toolchain = name;
    }

    void godebug(Arguments arguments) {
        String usage = "usage: godebug key=value";
        Refused.unless(arguments.count() == 1, usage);
        String setting = arguments.only();
        int equals = setting.indexOf('=');
        Refused.unless(equals >= 0 && setting.chars().noneMatch(c -> "\"`',".indexOf(c) >= 0), usage);
        godebug.add(new GoDebug(setting.substring(0, equals), setting.substring(equals + 1)));
    }

    String go() {
        return go;
    }

    String toolchain() {
        return toolchain;
    }

    List<GoDebug> godebug() {
        return List.copyOf(godebug);
    }
}
