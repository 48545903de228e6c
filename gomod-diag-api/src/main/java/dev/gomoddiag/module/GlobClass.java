package dev.gomoddiag.module;

import java.util.ArrayList;
import java.util.List;

/**
 * A character class of a glob.
 *
 * @param negated whether it stands for all characters but those in the ranges
 */
record GlobClass(boolean negated, List<Range> ranges) {

    /** From one code point to another, both included. */
    record Range(int low, int high) {}

    /**
     * What stood in the pattern.
     *
     * @param next the index behind the class, -1 where it is malformed
     */
    record Parsed(GlobClass members, int next) {}

    boolean contains(int c) {
        return negated != ranges.stream().anyMatch(range -> range.low() <= c && c <= range.high());
    }

    /** Reads the class whose {@code [} stands before {@code start} ({@code matchChunk} of path/match.go). */
    static Parsed parse(int[] pattern, int start) {
        int at = start;
        boolean negated = at < pattern.length && pattern[at] == '^';
        at += negated ? 1 : 0;
        List<Range> ranges = new ArrayList<>();
        while (ranges.isEmpty() || at >= pattern.length || pattern[at] != ']') {
            int low = character(pattern, at);
            if (low < 0) {
                return new Parsed(new GlobClass(negated, ranges), -1);
            }
            int high = low;
            if (pattern[low + 1] == '-') {
                high = character(pattern, low + 2);
                if (high < 0) {
                    return new Parsed(new GlobClass(negated, ranges), -1);
                }
            }
            ranges.add(new Range(pattern[low], pattern[high]));
            at = high + 1;
        }
        return new Parsed(new GlobClass(negated, List.copyOf(ranges)), at + 1);
    }

    /** The index of the character at {@code at}, past a backslash; -1 where the class is cut off or empty. */
    private static int character(int[] pattern, int at) {
        if (at >= pattern.length || pattern[at] == '-' || pattern[at] == ']') {
            return -1;
        }
        int index = pattern[at] == '\\' ? at + 1 : at;
        return index + 1 < pattern.length ? index : -1;
    }
}
