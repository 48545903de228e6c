package dev.gomoddiag.lab;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many of how many, with Wilson's interval at 95 percent. */
record Share(int hits, int of) {
    private static final double Z = 1.959964;

    static <T> Share of(List<T> all, Predicate<T> hit) {
        return new Share((int) all.stream().filter(hit).count(), all.size());
    }

    /** From 0 to 1; 1 where there is nothing to miss. */
    double rate() {
        return of == 0 ? 1 : (double) hits / of;
    }

    double low() {
        return Math.max(0, middle() - reach());
    }

    double high() {
        return Math.min(1, middle() + reach());
    }

    private double middle() {
        return of == 0 ? 0.5 : (rate() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return of == 0 ? 0.5 : Z / (1 + Z * Z / of) * Math.sqrt(rate() * (1 - rate()) / of + Z * Z / (4.0 * of * of));
    }

    /** {@code 93.1 % (54 of 58; 83.6 to 97.3)}. */
    String told() {
        return of == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.1f %% (%d of %d; %.1f to %.1f)",
                        100 * rate(),
                        hits,
                        of,
                        100 * low(),
                        100 * high());
    }
}
