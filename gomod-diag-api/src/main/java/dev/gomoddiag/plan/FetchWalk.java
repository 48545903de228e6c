package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the module proxies as the go command does: same order, same conditions, same memory of answers. */
public final class FetchWalk {
    private static final int REPEATING_RELEASE = 24;

    private FetchWalk() {}

    /**
     * Takes the steps of a command, with an empty module cache and no go.sum, until it has the module or fails.
     *
     * <p>Answers without a payload are taken for what was asked; retractions are never found in them.
     *
     * @throws IllegalStateException when the endpoint gives another number of answers than it was asked for
     */
    public static FetchTrace run(FetchCommand command, ModuleQuery query, FetchSettings settings, Endpoint endpoint) {
        VisitLog log = new VisitLog(endpoint);
        Attempt<Fetch.Found> outcome = Stops.before(command, query, settings)
                .<Attempt<Fetch.Found>>map(stop -> Attempt.refused(stopped(log, stop)))
                .orElseGet(() -> walk(command, query, settings, log));
        List<Visit> visits = log.visits();
        int requests =
                visits.stream().mapToInt(visit -> requests(visit, settings)).sum();
        return new FetchTrace(visits, verdict(query, outcome, visits), requests);
    }

    /** The entries of GOPROXY with their indexes. */
    static List<EntryAt> entries(FetchSettings settings) {
        List<EntryAt> entries = new ArrayList<>();
        for (ProxyEntry entry : settings.proxies().entries()) {
            entries.add(new EntryAt(entries.size(), entry));
        }
        return List.copyOf(entries);
    }

    private static Attempt<Fetch.Found> walk(
            FetchCommand command, ModuleQuery query, FetchSettings settings, VisitLog log) {
        return new Fetch(query, settings, log, new RankedWalk(entries(settings), log), any -> true).run(command);
    }

    private static Fault stopped(VisitLog log, FetchStep.StopStep stop) {
        log.ended(stop);
        return log.stop(stop, FaultKind.HARD);
    }

    private static Verdict verdict(ModuleQuery query, Attempt<Fetch.Found> outcome, List<Visit> visits) {
        if (outcome instanceof Attempt.Done<Fetch.Found> done) {
            return new Verdict.Fetched(done.value().module(), done.value().version());
        }
        Optional<Fault> failure = outcome.failure();
        if (failure.isEmpty()) {
            throw new IllegalStateException("no entry of GOPROXY is for " + query + ": report this as a defect");
        }
        Fault fault = failure.get();
        List<Visit> hidden = visits.stream()
                .skip(fault.mark())
                .filter(visit ->
                        visit.decision() != Decision.SERVED && !visit.step().equals(fault.at()))
                .toList();
        return new Verdict.Refused(fault.at(), fault.because(), hidden);
    }

    private static int requests(Visit visit, FetchSettings settings) {
        if (!(visit.step() instanceof FetchStep.HttpStep http)
                || http.url().scheme().equals("file")) {
            return 0;
        }
        int status = visit.answer().status().orElse(0);
        boolean repeated =
                status / 100 == 4 && http.url().scheme().equals("https") && settings.goAtLeast(REPEATING_RELEASE);
        return repeated ? 2 : 1;
    }
}
