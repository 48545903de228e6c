package dev.gomoddiag.probes.trust;

/** Search in byte arrays. */
final class Bytes {
    private Bytes() {}

    static boolean contains(byte[] text, byte[] wanted) {
        return indexOf(text, wanted) >= 0;
    }

    /** Where the first occurrence starts; -1 when there is none. */
    static int indexOf(byte[] text, byte[] wanted) {
        for (int at = 0; at <= text.length - wanted.length; at++) {
            if (matches(text, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] text, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (text[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
