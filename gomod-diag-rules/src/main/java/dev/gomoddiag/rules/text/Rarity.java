package dev.gomoddiag.rules.text;

/** How seldom bytes stand in logs; a guess, which decides about speed only. */
final class Rarity {
    /** What logs hold, the commonest first. */
    private static final String COMMON = " eotinrasl0c1d2:mpu./-3hg54b6789fyv_wkx=\"'[](),j{}q@#+>|<%*\t";

    private Rarity() {}

    /** Of these bytes, greater for rarer ones. */
    static int of(byte[] text, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i++) {
            int rank = COMMON.indexOf(text[i]);
            sum += rank < 0 ? COMMON.length() : rank;
        }
        return sum;
    }
}
