package dev.gomoddiag.modfile;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.PathMajor;
import dev.gomoddiag.plan.GoSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Gives the lines of go.mod their meaning ({@code modfile/rule.go}, strict); what it cannot read is a problem in go's words. */
final class Directives {
    private static final String DEPRECATED = "Deprecated:";

    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Retraction> retractions = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private Optional<String> module = Optional.empty();
    private String deprecated = "";
    private final ReleaseLines releases = new ReleaseLines();
    private final Map<String, BiConsumer<Statements.Line, Arguments>> readers = Map.of(
            "module", this::module,
            "go", (line, arguments) -> releases.go(arguments),
            "toolchain", (line, arguments) -> releases.toolchain(arguments),
            "godebug", (line, arguments) -> releases.godebug(arguments),
            "require", this::require,
            "exclude", this::exclude,
            "replace", (line, arguments) -> replacements.add(ReplaceLine.read(arguments, line.number())),
            "retract", this::retract,
            "tool", (line, arguments) -> tools.add(arguments.onlyString()),
            "ignore", (line, arguments) -> ignored.add(arguments.onlyString()));

    private Directives() {}

    /** Adds to {@code problems}; the file means something only if there are none. */
    static GoModFile read(List<ModStatement> statements, List<Problem> problems) {
        Directives directives = new Directives();
        new Statements(directives.readers, problems).read(statements);
        return directives.file();
    }

    private GoModFile file() {
        return new GoModFile(
                module.orElse(""),
                deprecated,
                releases.go(),
                releases.toolchain(),
                requirements,
                exclusions,
                replacements,
                retractions,
                tools,
                ignored,
                releases.godebug());
    }

    private void module(Statements.Line line, Arguments arguments) {
        Refused.unless(module.isEmpty(), "repeated module statement");
        module = Optional.of("");
        deprecated = deprecation(line.comment());
        Refused.unless(arguments.count() == 1, "usage: module module/path");
        module = Optional.of(arguments.string(0));
    }

    private void require(Statements.Line line, Arguments arguments) {
        String path = path(arguments);
        String version = version(arguments, path);
        Requirement.Directness directness =
                indirect(line.suffix()) ? Requirement.Directness.INDIRECT : Requirement.Directness.DIRECT;
        requirements.add(new Requirement(path, version, directness, line.number()));
    }

    private void exclude(Statements.Line line, Arguments arguments) {
        String path = path(arguments);
        exclusions.add(new Exclusion(path, version(arguments, path), line.number()));
    }

    private void retract(Statements.Line line, Arguments arguments) {
        Arguments.Interval interval = arguments.interval();
        if (arguments.count() > interval.tokens()) {
            String unexpected = arguments.tokens().get(interval.tokens());
            throw new Refused("unexpected token after version: " + GoQuote.quote(unexpected));
        }
        retractions.add(new Retraction(interval.low(), interval.high(), line.comment(), line.number()));
    }

    private static String path(Arguments arguments) {
        Refused.unless(arguments.count() == 2, "usage: " + arguments.verb() + " module/path v1.2.3");
        return arguments.string(0);
    }

    private static String version(Arguments arguments, String path) {
        Optional<PathMajor> major = ModulePath.split(path);
        String version = arguments.version(1, path, major);
        Refused.unless(major.isPresent(), "invalid module path");
        return version;
    }

    // modfile.isIndirect
    private static boolean indirect(String suffix) {
        List<String> words = suffix.isEmpty() ? List.of() : GoSpace.fields(suffix.substring(2));
        return words.equals(List.of("indirect"))
                || words.size() > 1 && words.get(0).equals("indirect;");
    }

    // the first paragraph of the comment that begins with the word
    private static String deprecation(String comment) {
        int found = comment.startsWith(DEPRECATED) ? 0 : comment.indexOf("\n\n" + DEPRECATED);
        if (found < 0) {
            return "";
        }
        String message = comment.substring(comment.indexOf(DEPRECATED, found) + DEPRECATED.length());
        int end = message.indexOf("\n\n");
        return (end < 0 ? message : message.substring(0, end)).replaceFirst("^ +", "");
    }
}
