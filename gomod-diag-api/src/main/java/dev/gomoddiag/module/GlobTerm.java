package dev.gomoddiag.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operator of a glob. */
sealed interface GlobTerm {

    /** Any run of characters, not a slash. */
    GlobTerm STAR = new AnyRun();

    boolean accepts(int c);

    /** The operators of a pattern, empty when {@code path.Match} would call it malformed. */
    static Optional<List<GlobTerm>> parse(String pattern) {
        int[] text = pattern.codePoints().toArray();
        List<GlobTerm> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length) {
            switch (text[at]) {
                case '*' -> {
                    terms.add(STAR);
                    at++;
                }
                case '?' -> {
                    terms.add(new AnyOne());
                    at++;
                }
                case '\\' -> {
                    if (at + 1 == text.length) {
                        return Optional.empty();
                    }
                    terms.add(new Literal(text[at + 1]));
                    at += 2;
                }
                case '[' -> {
                    GlobClass.Parsed parsed = GlobClass.parse(text, at + 1);
                    if (parsed.next() < 0) {
                        return Optional.empty();
                    }
                    terms.add(new OneOf(parsed.members()));
                    at = parsed.next();
                }
                default -> terms.add(new Literal(text[at++]));
            }
        }
        return Optional.of(terms);
    }

    /** {@code *}. */
    record AnyRun() implements GlobTerm {
        @Override
        public boolean accepts(int c) {
            return c != '/';
        }
    }

    /** {@code ?}. */
    record AnyOne() implements GlobTerm {
        @Override
        public boolean accepts(int c) {
            return c != '/';
        }
    }

    /** A character that stands for itself. */
    record Literal(int character) implements GlobTerm {
        @Override
        public boolean accepts(int c) {
            return c == character;
        }
    }

    /** {@code [a-z]}; unlike the stars it may match a slash. */
    record OneOf(GlobClass members) implements GlobTerm {
        @Override
        public boolean accepts(int c) {
            return members.contains(c);
        }
    }
}
