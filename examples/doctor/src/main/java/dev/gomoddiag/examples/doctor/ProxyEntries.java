package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Decision;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Separator;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.plan.When;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The entries of GOPROXY with their numbers, from 1, and the signs behind them by which go passes to the next one. */
record ProxyEntries(List<ProxyEntry> entries) {
    private static final String COMMA = " (,)";
    private static final String PIPE = " (|)";

    /** Whose failure is one of the file that is verified, "not found" or not. */
    private static final Set<Operation> PROOFS = Set.of(Operation.SUMDB_LOOKUP, Operation.SUMDB_TILE);

    static ProxyEntries of(GoProxyList list) {
        return new ProxyEntries(list.entries());
    }

    /** All of them on one line. */
    String line() {
        StringJoiner line = new StringJoiner("  ");
        IntStream.range(0, entries.size())
                .forEach(i -> line.add((i + 1) + " " + name(entries.get(i)) + sign(separator(i))));
        return line.toString();
    }

    /** The number of the entry that a step belongs to. */
    static String number(FetchStep step) {
        return step.entry() < 0 ? "-" : Integer.toString(step.entry() + 1);
    }

    static String sign(When when) {
        return switch (when) {
            case ALWAYS -> "";
            case AFTER_NOT_FOUND -> COMMA;
            case AFTER_ANY_FAILURE -> PIPE;
        };
    }

    /** The sign that made go pass to the next entry, or kept it from that; "" where none did. */
    String sign(Visit visit) {
        Separator separator = separator(visit.step().entry());
        boolean proof = visit.step() instanceof FetchStep.HttpStep http && PROOFS.contains(http.operation());
        boolean passes = visit.answer() instanceof Answer.NotFound && !proof;
        return switch (visit.decision()) {
            case SERVED -> "";
            case CONTINUED -> separator == Separator.PIPE || passes ? sign(separator) : "";
            case STOPPED -> separator == Separator.COMMA && !passes ? COMMA : "";
        };
    }

    /** What go made of a visit, as the end of a message key. */
    static String outcome(Visit visit) {
        boolean stopped = visit.decision() == Decision.STOPPED;
        if (visit.answer() instanceof Answer.Served) {
            return stopped ? "useless-stopped" : "served";
        }
        String failed = visit.answer() instanceof Answer.NotFound ? "not-found" : "failed";
        return failed + (stopped ? "-stopped" : "-continued");
    }

    private Separator separator(int index) {
        return index >= 0 && entries.get(index) instanceof ProxyEntry.Url url ? url.then() : Separator.END;
    }

    private static String sign(Separator separator) {
        return switch (separator) {
            case COMMA -> COMMA;
            case PIPE -> PIPE;
            case END -> "";
        };
    }

    private static String name(ProxyEntry entry) {
        if (entry instanceof ProxyEntry.Url url) {
            return url.base().shown();
        }
        return entry instanceof ProxyEntry.NoProxy
                ? "direct (GONOPROXY)"
                : entry instanceof ProxyEntry.Direct ? "direct" : "off";
    }
}
