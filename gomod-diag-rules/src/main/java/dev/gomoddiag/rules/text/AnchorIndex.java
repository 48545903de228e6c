package dev.gomoddiag.rules.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Finds which of many literals stand in a line. Letters match in either case: the caller verifies. */
final class AnchorIndex {
    /** So many that of a text's trigrams few are taken for one of a literal by accident. */
    private static final int HASH_BITS = 15;

    private final char[][] literals;
    private final int[] keys;
    private final long[] known = new long[1 << HASH_BITS - 6];
    private final int[][] byHash = new int[1 << HASH_BITS][];

    /** The literal of this index, and where it stands; ordered by the ends, the longer first. */
    record Hit(int literal, int start, int end) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            int byEnd = Integer.compare(end, other.end);
            int byStart = byEnd == 0 ? Integer.compare(start, other.start) : byEnd;
            return byStart == 0 ? Integer.compare(literal, other.literal) : byStart;
        }
    }

    /** @param literals of at least three characters */
    AnchorIndex(List<String> literals) {
        this.literals = new char[literals.size()][];
        this.keys = new int[this.literals.length];
        int[][] hashes = new int[this.literals.length][];
        int[] shared = new int[1 << HASH_BITS];
        for (int i = 0; i < keys.length; i++) {
            this.literals[i] = folded(literals.get(i).toCharArray());
            hashes[i] = hashes(this.literals[i]);
            for (int hash : hashes[i]) {
                shared[hash]++;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = rarest(hashes[i], shared);
            int hash = hashes[i][keys[i]];
            byHash[hash] = known(hash) ? append(byHash[hash], i) : new int[] {i};
            known[hash >>> 6] |= 1L << hash;
        }
    }

    /** The first literals to stand in the line, ordered by their ends, the longer first. */
    List<Hit> find(String line, int max) {
        List<Hit> hits = new ArrayList<>();
        char[] text = folded(line.toCharArray());
        for (int at = 0; at + 3 <= text.length && hits.size() < max; at++) {
            int hash = hash(text, at);
            if (known(hash)) {
                addHits(hash, text, at, hits);
            }
        }
        if (hits.size() > 1) {
            Collections.sort(hits);
        }
        return hits;
    }

    private void addHits(int hash, char[] text, int at, List<Hit> hits) {
        for (int i : byHash[hash]) {
            char[] literal = literals[i];
            int start = at - keys[i];
            int end = start + literal.length;
            if (start >= 0 && end <= text.length && Arrays.equals(text, start, end, literal, 0, literal.length)) {
                hits.add(new Hit(i, start, end));
            }
        }
    }

    private static int[] hashes(char[] literal) {
        int[] hashes = new int[literal.length - 2];
        for (int at = 0; at < hashes.length; at++) {
            hashes[at] = hash(literal, at);
        }
        return hashes;
    }

    /** Where those three characters of the literal stand that the fewest literals hold. */
    private static int rarest(int[] hashes, int[] shared) {
        int best = 0;
        for (int at = 1; at < hashes.length; at++) {
            best = shared[hashes[at]] < shared[hashes[best]] ? at : best;
        }
        return best;
    }

    /** The same characters, in lower case. */
    private static char[] folded(char[] text) {
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < 0x80) {
                text[i] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
            } else {
                text[i] = Character.toLowerCase(c);
            }
        }
        return text;
    }

    private static int hash(char[] text, int at) {
        return ((text[at] * 31 + text[at + 1]) * 31 + text[at + 2]) * 0x9E3779B1 >>> 32 - HASH_BITS;
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
