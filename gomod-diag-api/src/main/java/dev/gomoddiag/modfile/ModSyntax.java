package dev.gomoddiag.modfile;

import java.util.ArrayList;
import java.util.List;

/** Puts the tokens of go.mod together to lines and blocks, and comments to what they stand at ({@code modfile/read.go}). */
final class ModSyntax {
    private static final String BLANK_LINE = "";

    private final String file;
    private final Lexer lexer;
    private Token token;

    private ModSyntax(String file, String text) {
        this.file = file;
        this.lexer = new Lexer(file, text);
        this.token = lexer.next();
    }

    /** @throws MalformedFileException at the first token that does not fit */
    static List<ModStatement> parse(String file, String text) {
        return new ModSyntax(file, text).statements();
    }

    private List<ModStatement> statements() {
        List<ModStatement> statements = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        while (token.kind() != Token.Kind.END) {
            if (token.kind() == Token.Kind.NEWLINE) {
                take();
                comments.clear();
            } else if (token.kind() == Token.Kind.COMMENT) {
                comments.add(take().text());
            } else {
                statements.add(statement(List.copyOf(comments)));
                comments.clear();
            }
        }
        return statements;
    }

    private Token take() {
        Token taken = token;
        token = lexer.next();
        return taken;
    }

    private ModStatement statement(List<String> before) {
        Token first = take();
        List<String> tokens = new ArrayList<>(List.of(first.text()));
        while (true) {
            Token next = take();
            if (next.endsLine()) {
                return new ModStatement.Single(line(first, tokens, next).precededBy(before));
            }
            if (next.is("(") && token.endsLine()) {
                return block(line(first, tokens, next).precededBy(before));
            }
            tokens.add(next.text());
            if (next.is("(") && token.is(")")) {
                Token closing = take();
                if (token.endsLine()) {
                    take();
                    tokens.remove(tokens.size() - 1);
                    return new ModStatement.Block(line(first, tokens, next).precededBy(before), List.of());
                }
                tokens.add(closing.text());
            }
        }
    }

    private ModStatement block(ModLine head) {
        List<ModLine> lines = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        while (!token.is(")")) {
            switch (token.kind()) {
                case SUFFIX_COMMENT -> take();
                case NEWLINE -> {
                    take();
                    boolean first = comments.isEmpty();
                    if (first
                            ? !lines.isEmpty()
                            : !comments.get(comments.size() - 1).isEmpty()) {
                        comments.add(BLANK_LINE);
                    }
                }
                case COMMENT -> comments.add(take().text());
                case END ->
                    throw lexer.malformed("syntax error (unterminated block started at " + file + ":" + head.line()
                            + ":" + head.column() + ")");
                case WORD, STRING, PUNCTUATION -> {
                    lines.add(lineOfBlock().precededBy(List.copyOf(comments)));
                    comments.clear();
                }
            }
        }
        take();
        if (!token.endsLine()) {
            throw lexer.malformed("syntax error (expected newline after closing paren)");
        }
        take();
        return new ModStatement.Block(head, lines);
    }

    private ModLine lineOfBlock() {
        Token first = take();
        List<String> tokens = new ArrayList<>(List.of(first.text()));
        Token next = take();
        while (!next.endsLine()) {
            tokens.add(next.text());
            next = take();
        }
        return line(first, tokens, next);
    }

    private static ModLine line(Token first, List<String> tokens, Token end) {
        String suffix = end.kind() == Token.Kind.SUFFIX_COMMENT ? end.text() : "";
        return new ModLine(List.copyOf(tokens), first.line(), first.column(), List.of(), suffix);
    }
}
