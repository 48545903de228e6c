package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.FailureReader.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts equal failures and keeps the others apart. */
final class FailureLog {
    private static final int KINDS_MAX = 500;
    /** Up to here a text is a pasted message, and what it holds was meant. */
    private static final int PASTED_LINES_MAX = 60;

    private final Map<Key, Reading> readings = new LinkedHashMap<>();
    private boolean foreign;
    private long unlisted;

    private record Key(MessagePattern pattern, GoFailure failure) {
        static Key of(Reading reading) {
            return new Key(reading.pattern(), with(reading.failure(), 1, 1, ""));
        }
    }

    void add(Reading reading) {
        Key key = Key.of(reading);
        Reading known = readings.get(key);
        if (known != null) {
            GoFailure first = known.failure();
            readings.put(
                    key,
                    new Reading(
                            with(first, first.count() + 1, first.line(), first.excerpt()),
                            known.pattern(),
                            known.certain() || reading.certain()));
        } else if (readings.size() < KINDS_MAX) {
            readings.put(key, reading);
        } else {
            unlisted++;
        }
    }

    /** How many failures came after the log was full and were none of those it holds. */
    long unlisted() {
        return unlisted;
    }

    /** The text holds another program's failure. */
    void foreign() {
        foreign = true;
    }

    /** The decisive failures in the order of the text, notices and echoes behind them. */
    List<Reading> failures(int lines) {
        boolean pasted = lines <= PASTED_LINES_MAX && !foreign;
        List<Reading> kept =
                readings.values().stream().filter(r -> r.certain() || pasted).toList();
        List<Reading> sorted = new ArrayList<>(
                kept.stream().filter(r -> r.certain() && !r.isFaint()).toList());
        kept.stream().filter(r -> !r.certain() && !r.isFaint()).forEach(sorted::add);
        kept.stream().filter(Reading::isFaint).forEach(sorted::add);
        return sorted;
    }

    private static GoFailure with(GoFailure f, int count, int line, String excerpt) {
        return new GoFailure(
                f.stage(),
                f.operation(),
                f.place(),
                f.module(),
                f.version(),
                f.status(),
                f.errno(),
                f.origin(),
                f.causes(),
                count,
                line,
                excerpt);
    }
}
