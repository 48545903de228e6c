package dev.gomoddiag.rules.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    /** The values of a byte that may be any. */
    private static final int OPEN = 256;

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
    GramTable(int width, int step, List<byte[]> literals) {
        this.width = width;
        this.step = step;
        int count = 0;
        for (byte[] literal : literals) {
            count += literal.length < width + step - 1 ? OPEN : step;
        }
        int slots = Integer.highestOneBit(count + 1) * 4;
        this.grams = new long[slots];
        this.samples = new Sample[slots][];
        for (byte[] literal : literals) {
            add(literal);
        }
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

    private void add(byte[] literal) {
        byte[] padded = Arrays.copyOf(literal, literal.length + Long.BYTES);
        int best = rarest(literal);
        for (int i = best; i < best + step; i++) {
            if (i + width <= literal.length) {
                put(gram(padded, i), new Sample(literal, i));
            } else {
                addOpen(literal, i + width - 1 > literal.length ? -1 : i);
            }
        }
    }

    /** Where those bytes of the literal stand whose grams ordinary text seldom holds. */
    private int rarest(byte[] literal) {
        int window = width + step - 1;
        if (literal.length <= window) {
            return 0;
        }
        Rarity rarity = new Rarity(literal);
        int best = 0;
        int highest = rarity.of(0, window);
        for (int i = 1; i + window <= literal.length; i++) {
            int other = rarity.of(i, window);
            if (other > highest) {
                highest = other;
                best = i;
            }
        }
        return best;
    }

    /** The grams that reach a byte beyond the literal, one for every value of that byte. */
    private void addOpen(byte[] literal, int offset) {
        byte[] gram = new byte[Long.BYTES];
        int open = 0;
        for (int i = 0; i < width; i++) {
            if (offset + i >= 0 && offset + i < literal.length) {
                gram[i] = literal[offset + i];
            } else {
                open = i;
            }
        }
        Sample sample = new Sample(literal, offset);
        Set<Long> all = new LinkedHashSet<>();
        for (int any = 0; any < OPEN; any++) {
            gram[open] = (byte) any;
            all.add(gram(gram, 0));
        }
        for (long one : all) {
            put(one, sample);
        }
    }

    private void put(long gram, Sample sample) {
        int hash = hash(gram);
        bitmap[hash >>> 5] |= 1 << hash;
        int slot = slot(gram);
        grams[slot] = gram;
        Sample[] old = samples[slot];
        Sample[] more = old == null ? new Sample[1] : Arrays.copyOf(old, old.length + 1);
        more[more.length - 1] = sample;
        samples[slot] = more;
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
