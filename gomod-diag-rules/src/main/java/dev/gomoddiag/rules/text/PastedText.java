package dev.gomoddiag.rules.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Remembers a text that is short enough to have been pasted, while it is read, so that its lines can be joined where a
 * terminal or a mail program cut them.
 */
final class PastedText implements ByteSource {
    private static final int LENGTH_MAX = 1 << 15;
    /** Narrower columns are no terminal's. */
    private static final int WIDTH_MIN = 40;

    private static final List<String> HEADS = List.of(
            "go: ",
            "go get ",
            "go get: ",
            "go install",
            "package ",
            "fatal: ",
            "error: ",
            "remote: ",
            "warning: ",
            "verifying ",
            "# ",
            "$ ");

    private final ByteSource in;
    private final Predicate<String> isWhole;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    /** @param isWhole which lines nothing is joined to */
    PastedText(ByteSource in, Predicate<String> isWhole) {
        this.in = in;
        this.isWhole = isWhole;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0 && seen.size() <= LENGTH_MAX) {
            seen.write(buffer, offset, Math.min(read, LENGTH_MAX + 1 - seen.size()));
        }
        return read;
    }

    /** A line of the text, or several that were one. */
    record Line(String text, int number) {}

    /** The text with its lines joined, one way after the other; none where it is too long to have been pasted. */
    List<List<Line>> rejoined() {
        if (seen.size() > LENGTH_MAX) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (String line : seen.toString(StandardCharsets.UTF_8).split("\\R", -1)) {
            lines.add(new Line(line, lines.size() + 1));
        }
        return lines.size() < 2 ? List.of() : List.of(atWidth(lines), atBlanks(lines));
    }

    /** A terminal cuts at its width, in the middle of a word. */
    private List<Line> atWidth(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.text.length()).max().orElse(0);
        return joined(lines, "", (line, next) -> line.length() == width && width >= WIDTH_MIN && !next.isBlank());
    }

    /** A mail program and an editor cut at blanks; what begins a message begins a line. */
    private List<Line> atBlanks(List<Line> lines) {
        List<Line> unwrapped = new ArrayList<>();
        for (Line line : lines) {
            Unwrapper.unwrap(line.text).forEach(text -> unwrapped.add(new Line(text, line.number)));
        }
        return joined(
                unwrapped,
                " ",
                (line, next) ->
                        !line.isBlank() && !next.isBlank() && HEADS.stream().noneMatch(next.strip()::startsWith));
    }

    private List<Line> joined(List<Line> lines, String glue, BiPredicate<String, String> goesOn) {
        List<Line> whole = new ArrayList<>();
        StringBuilder text = new StringBuilder(lines.get(0).text);
        int number = lines.get(0).number;
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1).text;
            String line = lines.get(i).text;
            if (goesOn.test(before, line) && !isWhole.test(before) && !isWhole.test(line)) {
                text.append(glue).append(glue.isEmpty() ? line : line.strip());
            } else {
                whole.add(new Line(text.toString(), number));
                text = new StringBuilder(line);
                number = lines.get(i).number;
            }
        }
        whole.add(new Line(text.toString(), number));
        return whole;
    }
}
