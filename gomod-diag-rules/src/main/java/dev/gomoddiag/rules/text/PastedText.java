package dev.gomoddiag.rules.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;

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
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    PastedText(ByteSource in) {
        this.in = in;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0 && seen.size() <= LENGTH_MAX) {
            seen.write(buffer, offset, Math.min(read, LENGTH_MAX + 1 - seen.size()));
        }
        return read;
    }

    /** The text with its lines joined, one way after the other; none where it is too long to have been pasted. */
    List<String> rejoined() {
        if (seen.size() > LENGTH_MAX) {
            return List.of();
        }
        List<String> lines = seen.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.size() < 2 ? List.of() : List.of(atWidth(lines), atBlanks(lines));
    }

    /** A terminal cuts at its width, in the middle of a word. */
    private static String atWidth(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        return joined(lines, "", (line, next) -> line.length() == width && width >= WIDTH_MIN && !next.isBlank());
    }

    /** A mail program and an editor cut at blanks; what begins a message begins a line. */
    private static String atBlanks(List<String> lines) {
        return joined(
                lines.stream().flatMap(line -> Unwrapper.unwrap(line).stream()).toList(),
                " ",
                (line, next) ->
                        !line.isBlank() && !next.isBlank() && HEADS.stream().noneMatch(next.strip()::startsWith));
    }

    private static String joined(List<String> lines, String glue, BiPredicate<String, String> goesOn) {
        StringBuilder text = new StringBuilder(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean on = goesOn.test(lines.get(i - 1), line);
            text.append(on ? glue : "\n").append(on && !glue.isEmpty() ? line.strip() : line);
        }
        return text.toString();
    }
}
