package dev.gomoddiag.plan;

import java.util.Arrays;

/** The ASCII form of a label (RFC 3492), without its prefix. */
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        Arrays.stream(points).filter(c -> c < 0x80).forEach(out::appendCodePoint);
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int bias = 72;
        int threshold = 0x80;
        int delta = 0;
        for (int done = basic; done < points.length; ) {
            int from = threshold;
            int next = Arrays.stream(points).filter(c -> c >= from).min().orElseThrow();
            delta += (next - threshold) * (done + 1);
            threshold = next;
            for (int c : points) {
                if (c < threshold) {
                    delta++;
                } else if (c == threshold) {
                    append(delta, bias, out);
                    bias = adapt(delta, done + 1, done == basic ? DAMP : 2);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            threshold++;
        }
        return out.toString();
    }

    private static void append(int delta, int bias, StringBuilder out) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int limit = Math.min(Math.max(k - bias, LEAST), MOST);
            if (rest < limit) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(limit + (rest - limit) % (BASE - limit)));
            rest = (rest - limit) / (BASE - limit);
        }
    }

    private static int adapt(int delta, int points, int divisor) {
        int rest = delta / divisor;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < MOST ? 'a' + value : '0' + value - MOST);
    }
}
