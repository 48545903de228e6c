package dev.gomoddiag.modfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Gives the lines of go.work their meaning ({@code WorkFile.add} of {@code modfile/rule.go}). */
final class WorkDirectives {
    private final ReleaseLines releases = new ReleaseLines();
    private final List<String> uses = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final Map<String, BiConsumer<Statements.Line, Arguments>> readers = Map.of(
            "go", (line, arguments) -> releases.go(arguments),
            "toolchain", (line, arguments) -> releases.toolchain(arguments),
            "godebug", (line, arguments) -> releases.godebug(arguments),
            "use", (line, arguments) -> use(arguments),
            "replace", (line, arguments) -> replacements.add(ReplaceLine.read(arguments, line.number())));

    private WorkDirectives() {}

    /** Adds to {@code problems}; the file means something only if there are none. */
    static GoWorkFile read(List<ModStatement> statements, List<Problem> problems) {
        WorkDirectives directives = new WorkDirectives();
        new Statements(directives.readers, problems).read(statements);
        return new GoWorkFile(
                directives.releases.go(),
                directives.releases.toolchain(),
                directives.uses,
                directives.replacements,
                directives.releases.godebug());
    }

    private void use(Arguments arguments) {
        Refused.unless(arguments.count() == 1, "usage: use local/dir");
        uses.add(arguments.string(0));
    }
}
