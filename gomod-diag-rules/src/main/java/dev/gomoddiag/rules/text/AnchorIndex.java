package dev.gomoddiag.rules.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds which of many literals stand in a line. Letters match in either case: the caller verifies. */
final class AnchorIndex {
    private static final int HASH_BITS = 12;
    private static final Comparator<Hit> BY_END =
            Comparator.comparingInt(Hit::end).thenComparingInt(Hit::start).thenComparingInt(Hit::literal);

    private final char[][] literals;
    private final int[][] byHash = new int[1 << HASH_BITS][];

    /** The literal of this index, and where it stands. */
    record Hit(int literal, int start, int end) {}

    /** @param literals of at least three characters */
    AnchorIndex(List<String> literals) {
        this.literals = new char[literals.size()][];
        for (int i = 0; i < this.literals.length; i++) {
            char[] literal = literals.get(i).toCharArray();
            for (int c = 0; c < literal.length; c++) {
                literal[c] = Character.toLowerCase(literal[c]);
            }
            this.literals[i] = literal;
            int hash = hash(literal[0], literal[1], literal[2]);
            byHash[hash] = append(byHash[hash], i);
        }
    }

    /** The first literals to stand in the line, ordered by their ends, the longer first. */
    List<Hit> find(String line, int max) {
        List<Hit> hits = new ArrayList<>();
        if (line.length() < 3) {
            return hits;
        }
        char a = Character.toLowerCase(line.charAt(0));
        char b = Character.toLowerCase(line.charAt(1));
        for (int i = 2; i < line.length() && hits.size() < max; i++) {
            char c = Character.toLowerCase(line.charAt(i));
            int[] candidates = byHash[hash(a, b, c)];
            if (candidates != null) {
                for (int literal : candidates) {
                    if (stands(literals[literal], line, i - 2)) {
                        hits.add(new Hit(literal, i - 2, i - 2 + literals[literal].length));
                    }
                }
            }
            a = b;
            b = c;
        }
        hits.sort(BY_END);
        return hits;
    }

    private static boolean stands(char[] literal, String line, int start) {
        if (start + literal.length > line.length()) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (Character.toLowerCase(line.charAt(start + i)) != literal[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char a, char b, char c) {
        return ((a * 31 + b) * 31 + c) * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    private static int[] append(int[] old, int value) {
        int length = old == null ? 0 : old.length;
        int[] longer = new int[length + 1];
        if (old != null) {
            System.arraycopy(old, 0, longer, 0, length);
        }
        longer[length] = value;
        return longer;
    }
}
