package dev.gomoddiag.probes.net;

import java.util.Locale;

/** Bytes of a stranger made fit to be shown. */
public final class Excerpt {
    /** Characters shown at most. */
    public static final int MAX = 200;

    private Excerpt() {}

    /** The start of a text of Latin-1 characters, controls and beyond ASCII as Go's {@code %q} writes them. */
    public static String of(String latin1) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < latin1.length() && i < MAX; i++) {
            char c = latin1.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                shown.append(c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
            }
        }
        return shown.toString();
    }
}
