package dev.gomoddiag.rules.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How seldom the bytes of one text stand in logs; a guess, which decides about speed only.
 *
 * <p>Summed up once along the text: every window of every literal is weighed before the first answer.
 */
final class Rarity {
    /** What logs hold, the commonest first. */
    private static final String COMMON = " eotinrasl0c1d2:mpu./-3hg54b6789fyv_wkx=\"'[](),j{}q@#+>|<%*\t";

    /** Words that logs hold everywhere. */
    private static final String WORDS = "building compiling downloading finding installing loading running sending "
            + "setting starting testing unpacking using warning writing processing generating string "
            + "created updated finished completed failed skipped expected received found status version number "
            + "file directory main.go:1 test .java: .com/ github.com/ https://www. http:// from key with line "
            + "module package library target release server client error: errors: warning: info: debug: --- pass: === run "
            + "connection process certificate request response configuration information operation application "
            + "return invalid unknown default require object remote resolve repository command current";

    private static final int GRAM = 4;
    private static final int WORN = 1_000;
    private static final int HASH_BITS = 14;
    private static final int[] RANKS = ranks();
    private static final int[] WORN_GRAMS = wornGrams();
    private static final long[] WORN_HASHES = wornHashes();

    /** Up to each byte: the ranks, and the worn grams that begin in front of it. */
    private final int[] ranks;

    private final int[] worn;

    Rarity(byte[] text) {
        ranks = new int[text.length + 1];
        worn = new int[text.length + 1];
        int gram = 0;
        for (int i = 0; i < text.length; i++) {
            ranks[i + 1] = ranks[i] + RANKS[text[i] & 0xff];
            gram = gram << 8 | text[i] & 0xff;
            int start = i - GRAM + 1;
            if (start >= 0) {
                worn[start + 1] = worn[start] + (isWorn(gram) ? WORN : 0);
            }
        }
    }

    /** Of these bytes, greater for rarer ones; a window of at least four. */
    int of(int from, int length) {
        return ranks[from + length] - ranks[from] - worn[from + length - GRAM + 1] + worn[from];
    }

    /** Most grams are none, which one bit tells. */
    private static boolean isWorn(int gram) {
        int hash = hash(gram);
        return (WORN_HASHES[hash >>> 6] >>> hash & 1) != 0 && Arrays.binarySearch(WORN_GRAMS, gram) >= 0;
    }

    private static int hash(int gram) {
        return gram * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    private static long[] wornHashes() {
        long[] bits = new long[1 << HASH_BITS - 6];
        for (int gram : WORN_GRAMS) {
            int hash = hash(gram);
            bits[hash >>> 6] |= 1L << hash;
        }
        return bits;
    }

    private static int[] ranks() {
        int[] ranks = new int[256];
        Arrays.fill(ranks, COMMON.length());
        for (int i = 0; i < COMMON.length(); i++) {
            ranks[COMMON.charAt(i)] = i;
        }
        return ranks;
    }

    private static int[] wornGrams() {
        byte[] words = WORDS.getBytes(StandardCharsets.US_ASCII);
        int[] grams = new int[words.length - GRAM + 1];
        int gram = 0;
        for (int i = 0; i < words.length; i++) {
            gram = gram << 8 | words[i];
            if (i >= GRAM - 1) {
                grams[i - GRAM + 1] = gram;
            }
        }
        Arrays.sort(grams);
        return grams;
    }
}
