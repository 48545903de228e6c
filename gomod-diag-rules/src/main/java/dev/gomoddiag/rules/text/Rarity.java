package dev.gomoddiag.rules.text;

import java.nio.charset.StandardCharsets;

/** How seldom bytes stand in logs; a guess, which decides about speed only. */
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

    private Rarity() {}

    /** Of these bytes, greater for rarer ones. */
    static int of(byte[] text, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i++) {
            int rank = COMMON.indexOf(text[i]);
            sum += rank < 0 ? COMMON.length() : rank;
        }
        String bytes = new String(text, from, length, StandardCharsets.ISO_8859_1);
        for (int i = 0; i + GRAM <= length; i++) {
            sum -= WORDS.contains(bytes.substring(i, i + GRAM)) ? WORN : 0;
        }
        return sum;
    }
}
