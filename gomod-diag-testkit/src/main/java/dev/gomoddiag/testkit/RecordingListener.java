package dev.gomoddiag.testkit;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.event.DiagnosticListener;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Remedy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Records the events of one run and what is wrong with their order: ends without a beginning, beginnings without an end,
 * two calls at once, calls before the run began or after it ended.
 */
public final class RecordingListener implements DiagnosticListener {
    private final AtomicBoolean busy = new AtomicBoolean();
    private final List<String> events = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Set<ProbeId> started = new HashSet<>();
    private final Set<ProbeId> finished = new HashSet<>();
    private final Deque<String> rehearsals = new ArrayDeque<>();
    private Phase phase = Phase.BEFORE;

    private enum Phase {
        BEFORE,
        RUNNING,
        OVER
    }

    /** Such as {@code probeStarted dns}, in the order they came. */
    public synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** A sentence for each breach of the contract; empty when it was kept, the end of the run included. */
    public synchronized List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        if (phase != Phase.OVER) {
            all.add("the run did not finish");
        }
        started.stream()
                .filter(probe -> !finished.contains(probe))
                .forEach(probe -> all.add("probe " + probe + " was started and not finished"));
        rehearsals.forEach(remedy -> all.add("the rehearsal of " + remedy + " was started and not finished"));
        return all;
    }

    @Override
    public void runStarted(ModuleQuery query) {
        hear("runStarted " + query.path() + "@" + query.version(), () -> {
            expect(phase == Phase.BEFORE, "the run started twice");
            phase = Phase.RUNNING;
        });
    }

    @Override
    public void probeStarted(ProbeId probe) {
        hear("probeStarted " + probe, () -> expect(started.add(probe), "probe " + probe + " started twice"));
    }

    @Override
    public void factSeen(ProbeId probe, Fact fact) {
        hear("factSeen " + probe, () -> {
            expect(started.contains(probe), "a fact of probe " + probe + ", which was not started");
            expect(!finished.contains(probe), "a fact of probe " + probe + ", which was finished");
        });
    }

    @Override
    public void probeFinished(ProbeRun run) {
        hear(
                "probeFinished " + run.probe(),
                () -> expect(finished.add(run.probe()), "probe " + run.probe() + " finished twice"));
    }

    @Override
    public void diagnosed(Diagnosis diagnosis) {
        hear("diagnosed " + diagnosis.cause(), () -> {});
    }

    @Override
    public void rehearsalStarted(Remedy remedy) {
        hear("rehearsalStarted " + remedy.id(), () -> rehearsals.add(remedy.id()));
    }

    @Override
    public void rehearsalFinished(Proposal proposal) {
        String remedy = proposal.remedy().id();
        hear(
                "rehearsalFinished " + remedy,
                () -> expect(rehearsals.remove(remedy), "the rehearsal of " + remedy + " finished and never started"));
    }

    @Override
    public void runFinished(Report report) {
        hear("runFinished", () -> phase = Phase.OVER);
    }

    private void hear(String event, Runnable check) {
        boolean alone = busy.compareAndSet(false, true);
        synchronized (this) {
            events.add(event);
            expect(alone, event + " came while another call was under way");
            expect(
                    event.startsWith("runStarted") || phase == Phase.RUNNING,
                    event + (phase == Phase.OVER ? " came after the end" : " came before the beginning"));
            check.run();
        }
        if (alone) {
            busy.set(false);
        }
    }

    private void expect(boolean kept, String otherwise) {
        if (!kept) {
            violations.add(otherwise);
        }
    }
}
