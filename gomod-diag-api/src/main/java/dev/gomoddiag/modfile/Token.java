package dev.gomoddiag.modfile;

/** A token of go.mod with the place where it starts. */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        WORD,
        /** A quoted string, with its quotes. */
        STRING,
        /** One of {@code ( ) [ ] { } ,}. */
        PUNCTUATION,
        NEWLINE,
        /** A comment that has its line for itself, with the end of that line. */
        COMMENT,
        /** A comment behind other tokens, with the end of that line. */
        SUFFIX_COMMENT,
        END
    }

    boolean endsLine() {
        return kind == Kind.NEWLINE || kind == Kind.SUFFIX_COMMENT || kind == Kind.END;
    }

    boolean is(String punctuation) {
        return kind == Kind.PUNCTUATION && text.equals(punctuation);
    }
}
