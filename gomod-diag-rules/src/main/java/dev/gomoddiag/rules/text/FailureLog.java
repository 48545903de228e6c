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

    private final Map<Key, Kind> kinds = new LinkedHashMap<>();
    private long unlisted;

    private record Key(String pattern, GoFailure failure) {}

    /** The first of its kind, and how many there were. */
    private static final class Kind {
        private final Reading first;
        private boolean certain;
        private int count;

        Kind(Reading first) {
            this.first = first;
        }

        void add(Reading reading) {
            certain |= reading.certain();
            count++;
        }

        Reading reading() {
            GoFailure failure = first.failure();
            return new Reading(with(failure, count, failure.line(), failure.excerpt()), first.pattern(), certain);
        }
    }

    /** Takes what was read from these lines. */
    void add(Reading reading, List<LogLine> lines) {
        Key key = new Key(reading.pattern().id(), with(reading.failure(), 1, 1, ""));
        Kind kind = kinds.get(key);
        if (kind == null && kinds.size() < KINDS_MAX) {
            kind = new Kind(reading.shown(lines));
            kinds.put(key, kind);
        }
        if (kind == null) {
            unlisted++;
        } else {
            kind.add(reading);
        }
    }

    /** How many failures came after the log was full and were none of those it holds. */
    long unlisted() {
        return unlisted;
    }

    /**
     * The decisive failures in the order of the text, notices and echoes behind them.
     *
     * @param pasted whether the text is a pasted message, so that those count, too, which other programs print as well
     */
    List<Reading> failures(boolean pasted) {
        List<Reading> sorted = new ArrayList<>();
        List<Reading> likely = new ArrayList<>();
        List<Reading> faint = new ArrayList<>();
        for (Kind kind : kinds.values()) {
            Reading reading = kind.reading();
            if (reading.certain() || pasted) {
                (reading.isFaint() ? faint : reading.certain() ? sorted : likely).add(reading);
            }
        }
        sorted.addAll(likely);
        sorted.addAll(faint);
        return sorted;
    }

    /** The same with another count, line and excerpt. */
    static GoFailure with(GoFailure f, int count, int line, String excerpt) {
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
