package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the module proxies as the go command does: same order, same conditions, same memory of answers. */
public final class FetchWalk {

    private FetchWalk() {}

    /**
     * Takes the steps of a command, with an empty module cache and no go.sum, until it has the module or fails.
     *
     * <p>Answers without a payload are taken for what was asked; retractions are never found in them.
     *
     * @throws IllegalStateException when the endpoint gives another number of answers than it was asked for
     */
    public static FetchTrace run(FetchCommand command, ModuleQuery query, FetchSettings settings, Endpoint endpoint) {
        return run(FetchScenario.of(command, query, settings), endpoint);
    }

    /**
     * Takes the steps of a scenario until go has what it wants or fails.
     *
     * <p>Answers without a payload are taken for what was asked; a go.mod without one requires and retracts nothing.
     *
     * @throws IllegalStateException when the endpoint gives another number of answers than it was asked for
     */
    public static FetchTrace run(FetchScenario scenario, Endpoint endpoint) {
        List<Visit> visits = new ArrayList<>();
        int requests = 0;
        FetchScenario next = scenario;
        while (true) {
            GoProcess process = new GoProcess(next, endpoint);
            Attempt<ModuleAt> outcome = process.run();
            FetchSettings settings = next.settings();
            visits.addAll(process.visits());
            requests += process.visits().stream()
                    .mapToInt(visit -> requests(visit, settings))
                    .sum();
            Optional<FetchScenario> heir = process.heir();
            if (heir.isEmpty()) {
                return new FetchTrace(visits, verdict(scenario.query(), outcome, process.latest()), requests);
            }
            next = heir.get();
        }
    }

    /** The entries of GOPROXY with their indexes. */
    static List<EntryAt> entries(FetchSettings settings) {
        List<EntryAt> entries = new ArrayList<>();
        for (ProxyEntry entry : settings.proxies().entries()) {
            entries.add(new EntryAt(entries.size(), entry));
        }
        return List.copyOf(entries);
    }

    private static Verdict verdict(ModuleQuery query, Attempt<ModuleAt> outcome, List<Visit> visits) {
        if (outcome instanceof Attempt.Done<ModuleAt> done) {
            return new Verdict.Fetched(done.value().path(), done.value().version());
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
                status / 100 == 4 && http.url().scheme().equals("https") && settings.has(Change.REPEATED_4XX);
        return repeated ? 2 : 1;
    }
}
