package dev.gomoddiag.modfile;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Hands the lines of a file to what reads them ({@code parseToFile} of {@code modfile/rule.go}). */
final class Statements {
    private static final List<String> NEVER_BLOCKS = List.of("go", "toolchain");

    private final Map<String, BiConsumer<Line, Arguments>> readers;
    private final List<Problem> problems;

    /** @param problems grows by what no reader takes, in go's words */
    Statements(Map<String, BiConsumer<Line, Arguments>> readers, List<Problem> problems) {
        this.readers = readers;
        this.problems = problems;
    }

    /**
     * What counts beside the tokens.
     *
     * @param comment the comments on the line, else those on its block
     */
    record Line(int number, String comment, String suffix) {}

    void read(List<ModStatement> statements) {
        statements.forEach(this::read);
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
}
