package dev.gomoddiag.modfile;

import dev.gomoddiag.module.GoQuote;
import java.util.List;

/** Cuts go.mod into tokens ({@code modfile/read.go}). */
final class Lexer {
    private static final String PUNCTUATION = "()[]{},";
    private static final int END = -1;

    private final String file;
    private final String text;
    private int position;
    private int line = 1;
    private int column = 1;
    private boolean lineBegun;

    /** @param file its name, for messages */
    Lexer(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @throws MalformedFileException at what is no token */
    Token next() {
        skipBlanks();
        if (text.startsWith("//", position)) {
            return comment();
        }
        refuseBlockComment();
        int c = peek();
        if (c == END) {
            return new Token(Token.Kind.END, "", line, column);
        }
        if (c == '\n') {
            return newline();
        }
        lineBegun = true;
        if (PUNCTUATION.indexOf(c) >= 0) {
            Token token = new Token(Token.Kind.PUNCTUATION, Character.toString(c), line, column);
            read();
            return token;
        }
        return c == '"' || c == '`' ? string(c) : word(c);
    }

    /** Ends the parse at the place that was read to, as go does, which is often one token ahead. */
    MalformedFileException malformed(String words) {
        return malformedAt(line, column, words);
    }

    private MalformedFileException malformedAt(int line, int column, String words) {
        return new MalformedFileException(file, List.of(new Problem(line, column, words)));
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            read();
        }
    }

    private Token comment() {
        Token.Kind kind = lineBegun ? Token.Kind.SUFFIX_COMMENT : Token.Kind.COMMENT;
        int newline = text.indexOf('\n', position);
        int end = newline < 0 ? text.length() : newline;
        boolean carriageReturn = newline > position && text.charAt(newline - 1) == '\r';
        String words = text.substring(position, carriageReturn ? end - 1 : end);
        Token token = new Token(kind, words, line, column);
        if (newline < 0) {
            column += text.codePointCount(position, end);
            position = end;
        } else {
            position = newline;
            read();
        }
        return token;
    }

    private Token newline() {
        Token token = new Token(Token.Kind.NEWLINE, "\n", line, column);
        read();
        return token;
    }

    private Token string(int quote) {
        int start = position;
        int startLine = line;
        int startColumn = column;
        read();
        while (true) {
            int c = peek();
            if (c == '\n') {
                throw malformed("unexpected newline in string");
            }
            boolean escape = c == '\\' && quote != '`';
            if (c != END) {
                read();
            }
            if (c == END || escape && peek() == END) {
                throw malformedAt(startLine, startColumn, "unexpected EOF in string");
            }
            if (c == quote) {
                return new Token(Token.Kind.STRING, text.substring(start, position), startLine, startColumn);
            }
            if (escape) {
                read();
            }
        }
    }

    private Token word(int first) {
        if (!ofWord(first)) {
            throw malformed("unexpected input character " + GoQuote.quote(first));
        }
        int start = position;
        int startColumn = column;
        while (ofWord(peek()) && !text.startsWith("//", position)) {
            refuseBlockComment();
            read();
        }
        return new Token(Token.Kind.WORD, text.substring(start, position), line, startColumn);
    }

    private void refuseBlockComment() {
        if (text.startsWith("/*", position)) {
            throw malformed("mod files must use // comments (not /* */ comments)");
        }
    }

    private static boolean ofWord(int c) {
        return c != END && c != ' ' && PUNCTUATION.indexOf(c) < 0 && GoQuote.printable(c);
    }

    private int peek() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    private void read() {
        int c = text.codePointAt(position);
        position += Character.charCount(c);
        if (c == '\n') {
            line++;
            column = 1;
            lineBegun = false;
        } else {
            column++;
        }
    }
}
