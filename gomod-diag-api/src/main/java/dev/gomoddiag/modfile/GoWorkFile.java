package dev.gomoddiag.modfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a go.work file says, in the order of its lines ({@code modfile.ParseWork} of golang.org/x/mod).
 *
 * @param goVersion for example {@code 1.24.0}; "" without a go line
 * @param toolchain for example {@code go1.24.3}; "" without a toolchain line
 * @param uses the directories of the modules in the workspace, relative to that of the file unless they are absolute
 */
public record GoWorkFile(
        String goVersion, String toolchain, List<String> uses, List<Replacement> replacements, List<GoDebug> godebug) {
    private static final String NAME = "go.work";

    public GoWorkFile {
        Objects.requireNonNull(goVersion, "goVersion");
        Objects.requireNonNull(toolchain, "toolchain");
        uses = List.copyOf(uses);
        replacements = List.copyOf(replacements);
        godebug = List.copyOf(godebug);
    }

    /**
     * Reads a go.work file; takes time in proportion to its length.
     *
     * @throws MalformedFileException when go would refuse the file, with every line that it would name
     */
    public static GoWorkFile parse(String text) {
        List<Problem> problems = new ArrayList<>();
        GoWorkFile file = WorkDirectives.read(ModSyntax.parse(NAME, text), problems);
        if (!problems.isEmpty()) {
            throw new MalformedFileException(NAME, problems);
        }
        return file;
    }
}
