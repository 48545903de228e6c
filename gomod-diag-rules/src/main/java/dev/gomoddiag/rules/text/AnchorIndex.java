package dev.gomoddiag.rules.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds which of many literals stand in a line. Letters match in either case: the caller verifies. */
final class AnchorIndex {
    /** So many that of a text's trigrams few are taken for one of a literal by accident. */
    private static final int HASH_BITS = 15;

    private static final Comparator<Hit> BY_END =
            Comparator.comparingInt(Hit::end).thenComparingInt(Hit::start).thenComparingInt(Hit::literal);

    private final char[][] literals;
    private final long[] known = new long[1 << HASH_BITS - 6];
    private final int[][] byHash = new int[1 << HASH_BITS][];

    /** The literal of this index, and where it stands. */
    record Hit(int literal, int start, int end) {}

    /** @param literals of at least three characters */
    AnchorIndex(List<String> literals) {
        this.literals = new char[literals.size()][];
        for (int i = 0; i < this.literals.length; i++) {
            char[] literal = literals.get(i).toCharArray();
            for (int c = 0; c < literal.length; c++) {
                literal[c] = fold(literal[c]);
            }
            this.literals[i] = literal;
            int hash = hash(literal[0], literal[1], literal[2]);
            byHash[hash] = known(hash) ? append(byHash[hash], i) : new int[] {i};
            known[hash >>> 6] |= 1L << hash;
        }
    }

    /** The first literals to stand in the line, ordered by their ends, the longer first. */
    List<Hit> find(String line, int max) {
        List<Hit> hits = new ArrayList<>();
        if (line.length() < 3) {
            return hits;
        }
        char a = fold(line.charAt(0));
        char b = fold(line.charAt(1));
        for (int i = 2; i < line.length() && hits.size() < max; i++) {
            char c = fold(line.charAt(i));
            int hash = hash(a, b, c);
            if (known(hash)) {
                addHits(hash, line, i - 2, hits);
            }
            a = b;
            b = c;
        }
        if (hits.size() > 1) {
            hits.sort(BY_END);
        }
        return hits;
    }

    private void addHits(int hash, String line, int start, List<Hit> hits) {
        for (int literal : byHash[hash]) {
            if (stands(literals[literal], line, start)) {
                hits.add(new Hit(literal, start, start + literals[literal].length));
            }
        }
    }

    private static boolean stands(char[] literal, String line, int start) {
        if (start + literal.length > line.length()) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (fold(line.charAt(start + i)) != literal[i]) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(c);
    }

    private static int hash(char a, char b, char c) {
        return ((a * 31 + b) * 31 + c) * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    private boolean known(int hash) {
        return (known[hash >>> 6] >>> hash & 1) != 0;
    }

    private static int[] append(int[] old, int value) {
        int[] longer = Arrays.copyOf(old, old.length + 1);
        longer[old.length] = value;
        return longer;
    }
}
