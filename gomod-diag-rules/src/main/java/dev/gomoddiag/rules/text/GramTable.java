package dev.gomoddiag.rules.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grams of literals. A small bitmap tells which grams are none of them, mostly; the exact ones lie behind it.
 *
 * <p>A gram is a long: its bytes on top, letters in lower case, blanks below.
 */
final class GramTable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HASH_BITS = 17;
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;
    private static final long FOLD = 0x2020202020202020L;
    /** No gram: the bits of {@link #FOLD} are set in all. */
    private static final long NONE = 0;

    private final int width;
    private final int step;
    private final int[] bitmap = new int[1 << HASH_BITS - 5];
    private final long[] grams;
    private final Sample[][] samples;

    /** A literal, and how far from its start the gram stands. */
    private record Sample(byte[] literal, int offset) {
        int match(byte[] text, int at, int from, int to) {
            int start = at - offset;
            if (start < from || start + literal.length > to) {
                return -1;
            }
            for (int i = 0; i < literal.length; i++) {
                byte wanted = literal[i];
                byte seen = text[start + i];
                if (seen != wanted && ((seen | 0x20) != wanted || wanted < 'a' || wanted > 'z')) {
                    return -1;
                }
            }
            return start;
        }
    }

    /**
     * @param width bytes of a gram
     * @param step every so many bytes a gram of the text is looked up
     * @param literals in lower case, at most two bytes shorter than {@code width + step - 1}
     */
    GramTable(int width, int step, Collection<byte[]> literals) {
        this.width = width;
        this.step = step;
        Map<Long, List<Sample>> found = new LinkedHashMap<>();
        literals.forEach(l -> add(l, found));
        int slots = Integer.highestOneBit(found.size() + 1) * 4;
        this.grams = new long[slots];
        this.samples = new Sample[slots][];
        found.forEach(this::put);
    }

    /** The bits at the hashes of the grams. */
    int[] bitmap() {
        return bitmap;
    }

    /** @param bytes of the text; what a gram has less than eight is shifted out at the top */
    static int hash(long bytes) {
        return (int) ((bytes | FOLD) * HASH_FACTOR >>> 64 - HASH_BITS);
    }

    /** The start of a literal whose gram stands here, -1 when there is none. */
    int match(byte[] text, int at, int from, int to) {
        long gram = gram(text, at);
        int hash = hash(gram);
        if ((bitmap[hash >>> 5] >>> hash & 1) != 0) {
            int slot = slot(gram);
            if (grams[slot] == gram) {
                return match(samples[slot], text, at, from, to);
            }
        }
        return -1;
    }

    private static int match(Sample[] samples, byte[] text, int at, int from, int to) {
        for (Sample sample : samples) {
            int start = sample.match(text, at, from, to);
            if (start >= 0) {
                return start;
            }
        }
        return -1;
    }

    private void add(byte[] literal, Map<Long, List<Sample>> found) {
        int window = width + step - 1;
        int best = 0;
        for (int i = 1; i + window <= literal.length; i++) {
            best = Rarity.of(literal, i, window) > Rarity.of(literal, best, window) ? i : best;
        }
        for (int i = best; i < best + step; i++) {
            int offset = i + width - 1 > literal.length ? -1 : i;
            for (long gram : gramsAt(literal, offset)) {
                found.computeIfAbsent(gram, g -> new ArrayList<>()).add(new Sample(literal, offset));
            }
        }
    }

    /** Where the gram reaches a byte beyond the literal, one for every value of that byte. */
    private List<Long> gramsAt(byte[] literal, int offset) {
        byte[] gram = new byte[8];
        int open = width;
        for (int i = 0; i < width; i++) {
            if (offset + i >= 0 && offset + i < literal.length) {
                gram[i] = literal[offset + i];
            } else {
                open = i;
            }
        }
        List<Long> all = new ArrayList<>();
        for (int any = 0; any < (open < width ? 256 : 1); any++) {
            if (open < width) {
                gram[open] = (byte) any;
            }
            all.add(gram(gram, 0));
        }
        return all.stream().distinct().toList();
    }

    private void put(long gram, List<Sample> found) {
        int hash = hash(gram);
        bitmap[hash >>> 5] |= 1 << hash;
        int slot = slot(gram);
        grams[slot] = gram;
        samples[slot] = found.toArray(Sample[]::new);
    }

    /** Where the gram is, or would be. */
    private int slot(long gram) {
        int slot = (int) (gram * HASH_FACTOR >>> 32) & grams.length - 1;
        while (grams[slot] != NONE && grams[slot] != gram) {
            slot = slot + 1 & grams.length - 1;
        }
        return slot;
    }

    private long gram(byte[] text, int at) {
        return (long) LONGS.get(text, at) << 8 * (8 - width) | FOLD;
    }
}
