package dev.gomoddiag.modfile;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.PathMajor;
import java.util.List;
import java.util.Optional;

/** Reads {@code path [version] => target [version]} ({@code parseReplace} of {@code modfile/rule.go}). */
final class ReplaceLine {
    private static final String USAGE = "usage: replace module/path [v1.2.3] => other/module v1.4\n"
            + "\t or replace module/path [v1.2.3] => ../local/directory";

    private ReplaceLine() {}

    static Replacement read(Arguments arguments, int line) {
        int arrow = arguments.has(1, "=>") ? 1 : 2;
        int rest = arguments.count() - arrow - 1;
        Refused.unless((rest == 1 || rest == 2) && arguments.has(arrow, "=>"), USAGE);
        String path = arguments.string(0);
        PathMajor major =
                ModulePath.split(path).orElseThrow(() -> new Refused(arguments.subject(path) + "invalid module path"));
        String version = arrow == 2 ? arguments.version(1, path, Optional.of(major)) : "";
        String target = arguments.string(arrow + 1);
        Replacement.By by =
                rest == 1 ? directory(target) : module(target, arguments.version(arrow + 2, target, Optional.empty()));
        return new Replacement(path, version, by, line);
    }

    private static Replacement.By directory(String target) {
        if (!isDirectory(target)) {
            throw new Refused(
                    target.contains("@")
                            ? "replacement module must match format 'path version', not 'path@version'"
                            : "replacement module without version must be directory path"
                                    + " (rooted or starting with . or ..)");
        }
        return new Replacement.By.Directory(target);
    }

    private static Replacement.By module(String target, String version) {
        Refused.unless(
                !isDirectory(target),
                "replacement module directory path " + GoQuote.quote(target) + " cannot have version");
        return new Replacement.By.Module(target, version);
    }

    // modfile.IsDirectoryPath: the forms of every system, since go.mod travels
    private static boolean isDirectory(String path) {
        boolean drive = path.length() >= 2 && letter(path.charAt(0)) && path.charAt(1) == ':';
        return drive
                || path.equals(".")
                || path.equals("..")
                || List.of("./", ".\\", "../", "..\\", "/", "\\").stream().anyMatch(path::startsWith);
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
