package dev.gomoddiag.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the text of one git configuration file as git does (config.c, git_parse_source). */
final class GitConfigParser {
    private static final int END = -1;

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int line = 1;

    private GitConfigParser(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * One variable.
     *
     * @param key section and variable in lower case, the subsection as written
     * @param value empty for a variable without {@code =}
     * @param number of the line the variable stands on, counted from 1
     */
    record Line(String key, Optional<String> value, int number) {}

    /**
     * What was read.
     *
     * @param badLine where git gives up; what stands before it is in {@code lines}
     */
    record Parsed(List<Line> lines, OptionalInt badLine) {}

    /** A fault of the syntax; carries no text, since the line may hold a secret. */
    private static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Parsed parse(String text) {
        GitConfigParser parser = new GitConfigParser(text);
        try {
            parser.file();
            return new Parsed(List.copyOf(parser.lines), OptionalInt.empty());
        } catch (BadLine e) {
            return new Parsed(List.copyOf(parser.lines), OptionalInt.of(parser.line));
        }
    }

    private void file() throws BadLine {
        String section = "";
        for (int c = peek(); c != END; c = peek()) {
            if (isSpace(c)) {
                next();
            } else if (c == '#' || c == ';') {
                skipLine();
            } else if (c == '[') {
                next();
                section = section() + ".";
            } else if (isLetter(c)) {
                variable(section);
            } else {
                throw new BadLine();
            }
        }
    }

    private String section() throws BadLine {
        StringBuilder name = new StringBuilder();
        while (true) {
            int c = next();
            if (c == ']') {
                return name.toString();
            }
            if (isSpace(c) && c != '\n') {
                return name.append('.').append(subsection()).toString();
            }
            if (!isKeyChar(c) && c != '.') {
                throw unread(c);
            }
            name.append(lower(c));
        }
    }

    private String subsection() throws BadLine {
        int c = next();
        while (isSpace(c) && c != '\n') {
            c = next();
        }
        if (c != '"') {
            throw unread(c);
        }
        StringBuilder name = new StringBuilder();
        for (c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                c = next();
            }
            if (c == '\n' || c == END) {
                throw unread(c);
            }
            name.append((char) c);
        }
        c = next();
        if (c != ']') {
            throw unread(c);
        }
        return name.toString();
    }

    private void variable(String section) throws BadLine {
        int number = line;
        StringBuilder key = new StringBuilder(section);
        while (isKeyChar(peek())) {
            key.append(lower(next()));
        }
        while (peek() == ' ' || peek() == '\t') {
            next();
        }
        int c = next();
        if (c == '\n' || c == END) {
            lines.add(new Line(key.toString(), Optional.empty(), number));
        } else if (c == '=') {
            lines.add(new Line(key.toString(), Optional.of(value()), number));
        } else {
            throw unread(c);
        }
    }

    /** Inner white space is kept as it stands, as git does since 2.45 and documents for all versions. */
    private String value() throws BadLine {
        StringBuilder value = new StringBuilder();
        int length = 0;
        boolean quoted = false;
        while (true) {
            int c = next();
            if (c == '\n' || c == END) {
                if (quoted) {
                    throw unread(c);
                }
                value.setLength(length);
                return value.toString();
            }
            if (isSpace(c) && !quoted) {
                if (length > 0) {
                    value.append((char) c);
                }
            } else if ((c == '#' || c == ';') && !quoted) {
                skipLine();
            } else if (c == '"') {
                quoted = !quoted;
                length = value.length();
            } else {
                int plain = c == '\\' ? escape() : c;
                if (plain != END) {
                    value.append((char) plain);
                }
                // white space before an escaped line break is kept
                length = value.length();
            }
        }
    }

    /** The character an escape stands for; END for an escaped line break, which stands for nothing. */
    private int escape() throws BadLine {
        int c = next();
        return switch (c) {
            case '\n', END -> END;
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'n' -> '\n';
            case '\\', '"' -> c;
            default -> throw new BadLine();
        };
    }

    private void skipLine() {
        while (peek() != '\n' && peek() != END) {
            next();
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    /** CR LF counts as one line feed. */
    private int next() {
        if (at >= text.length()) {
            return END;
        }
        char c = text.charAt(at++);
        if (c == '\r' && peek() == '\n') {
            at++;
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    /** The fault is on the line that a just consumed line feed ended. */
    private BadLine unread(int c) {
        if (c == '\n') {
            line--;
        }
        return new BadLine();
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isKeyChar(int c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    }

    private static char lower(int c) {
        return (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
}
