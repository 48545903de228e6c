package dev.gomoddiag.rules.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes over bytes that take eight at a time. */
final class Swar {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long NEWLINES = '\n' * ONES;

    private Swar() {}

    static int countNewlines(byte[] text, int from, int to) {
        int count = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long other = (long) LONGS.get(text, at) ^ NEWLINES;
            count += Long.bitCount(~((other & LOW_BITS) + LOW_BITS | other | LOW_BITS));
        }
        for (; at < to; at++) {
            count += text[at] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Takes NUL out; returns the new end. */
    static int dropNuls(byte[] text, int from, int to) {
        int end = firstNul(text, from, to);
        for (int at = end; at < to; at++) {
            if (text[at] != 0) {
                text[end++] = text[at];
            }
        }
        return end;
    }

    private static int firstNul(byte[] text, int from, int to) {
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long eight = (long) LONGS.get(text, at);
            if ((eight - ONES & ~eight & ~LOW_BITS) != 0) {
                break;
            }
        }
        while (at < to && text[at] != 0) {
            at++;
        }
        return at;
    }
}
