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
import java.util.regex.Pattern;

/** Gives the lines of go.mod their meaning ({@code modfile/rule.go}, strict); what it cannot read is a problem in go's words. */
final class Directives {
    private static final Pattern GO_VERSION =
            Pattern.compile("[1-9][0-9]*+\\.(0|[1-9][0-9]*+)(\\.(0|[1-9][0-9]*+))?([a-z]++[0-9]++)?");
    private static final List<String> NEVER_BLOCKS = List.of("go", "toolchain");
    private static final String DEPRECATED = "Deprecated:";

    private final List<Problem> problems;
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Retraction> retractions = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<GoDebug> godebug = new ArrayList<>();
    private Optional<String> module = Optional.empty();
    private String deprecated = "";
    private String goVersion = "";
    private String toolchain = "";
    private final Map<String, BiConsumer<Line, Arguments>> readers = Map.of(
            "module", this::module,
            "go", (line, arguments) -> go(arguments),
            "toolchain", (line, arguments) -> toolchain(arguments),
            "godebug", (line, arguments) -> godebug(arguments),
            "require", this::require,
            "exclude", this::exclude,
            "replace", (line, arguments) -> replacements.add(ReplaceLine.read(arguments, line.number())),
            "retract", this::retract,
            "tool", (line, arguments) -> tools.add(string(arguments)),
            "ignore", (line, arguments) -> ignored.add(string(arguments)));

    private Directives(List<Problem> problems) {
        this.problems = problems;
    }

    /** Adds to {@code problems}; the file means something only if there are none. */
    static GoModFile read(List<ModStatement> statements, List<Problem> problems) {
        Directives directives = new Directives(problems);
        statements.forEach(directives::read);
        return directives.file();
    }

    /**
     * What counts beside the tokens.
     *
     * @param comment the comments on the line, else those on its block
     */
    private record Line(int number, String comment, String suffix) {}

    private GoModFile file() {
        return new GoModFile(
                module.orElse(""),
                deprecated,
                goVersion,
                toolchain,
                requirements,
                exclusions,
                replacements,
                retractions,
                tools,
                ignored,
                godebug);
    }

    private void read(ModStatement statement) {
        if (statement instanceof ModStatement.Single single) {
            List<String> tokens = single.line().tokens();
            Arguments arguments = new Arguments(tokens.get(0), tokens.subList(1, tokens.size()));
            read(arguments, single.line(), single.line().comment());
        } else if (statement instanceof ModStatement.Block block) {
            read(block);
        }
    }

    private void read(ModStatement.Block block) {
        List<String> head = block.head().tokens();
        String verb = head.get(0);
        if (head.size() > 1 || NEVER_BLOCKS.contains(verb) || !readers.containsKey(verb)) {
            refuse(block.head(), "unknown block type: " + String.join(" ", head));
            return;
        }
        String comment = ModLine.comment(block.head().before().stream());
        for (ModLine line : block.lines()) {
            read(new Arguments(verb, line.tokens()), line, line.hasComments() ? line.comment() : comment);
        }
    }

    private void read(Arguments arguments, ModLine line, String comment) {
        BiConsumer<Line, Arguments> reader = readers.get(arguments.verb());
        if (reader == null) {
            refuse(line, "unknown directive: " + arguments.verb());
            return;
        }
        try {
            reader.accept(new Line(line.line(), comment, line.suffix()), arguments);
        } catch (Refused e) {
            refuse(line, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(ModLine line, String words) {
        problems.add(new Problem(line.line(), line.column(), words));
    }

    private void module(Line line, Arguments arguments) {
        Refused.unless(module.isEmpty(), "repeated module statement");
        module = Optional.of("");
        deprecated = deprecation(line.comment());
        Refused.unless(arguments.count() == 1, "usage: module module/path");
        module = Optional.of(arguments.string(0));
    }

    private void go(Arguments arguments) {
        Refused.unless(goVersion.isEmpty(), "repeated go statement");
        String version = arguments.only();
        Refused.unless(
                GO_VERSION.matcher(version).matches(),
                "invalid go version '" + version + "': must match format 1.23.0");
        goVersion = version;
    }

    private void toolchain(Arguments arguments) {
        Refused.unless(toolchain.isEmpty(), "repeated toolchain statement");
        String name = arguments.only();
        Refused.unless(
                name.equals("default") || name.equals("go1") || name.startsWith("go1."),
                "invalid toolchain version '" + name + "': must match format go1.23.0 or default");
        toolchain = name;
    }

    private void godebug(Arguments arguments) {
        String usage = "usage: godebug key=value";
        Refused.unless(arguments.count() == 1, usage);
        String setting = arguments.only();
        int equals = setting.indexOf('=');
        Refused.unless(equals >= 0 && setting.chars().noneMatch(c -> "\"`',".indexOf(c) >= 0), usage);
        godebug.add(new GoDebug(setting.substring(0, equals), setting.substring(equals + 1)));
    }

    private void require(Line line, Arguments arguments) {
        String path = path(arguments);
        String version = version(arguments, path);
        Requirement.Directness directness =
                indirect(line.suffix()) ? Requirement.Directness.INDIRECT : Requirement.Directness.DIRECT;
        requirements.add(new Requirement(path, version, directness, line.number()));
    }

    private void exclude(Line line, Arguments arguments) {
        String path = path(arguments);
        exclusions.add(new Exclusion(path, version(arguments, path), line.number()));
    }

    private void retract(Line line, Arguments arguments) {
        Arguments.Interval interval = arguments.interval();
        if (arguments.count() > interval.tokens()) {
            String unexpected = arguments.tokens().get(interval.tokens());
            throw new Refused("unexpected token after version: " + GoQuote.quote(unexpected));
        }
        retractions.add(new Retraction(interval.low(), interval.high(), line.comment(), line.number()));
    }

    private static String string(Arguments arguments) {
        return new Arguments(arguments.verb(), List.of(arguments.only())).string(0);
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
