package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.event.DiagnosticListener;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Remedy;

/** Tells a listener of several runs, one call at a time as it is promised. */
final class SerialListener implements DiagnosticListener {
    private final DiagnosticListener listener;

    SerialListener(DiagnosticListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void runStarted(ModuleQuery query) {
        listener.runStarted(query);
    }

    @Override
    public synchronized void probeStarted(ProbeId probe) {
        listener.probeStarted(probe);
    }

    @Override
    public synchronized void factSeen(ProbeId probe, Fact fact) {
        listener.factSeen(probe, fact);
    }

    @Override
    public synchronized void probeFinished(ProbeRun run) {
        listener.probeFinished(run);
    }

    @Override
    public synchronized void diagnosed(Diagnosis diagnosis) {
        listener.diagnosed(diagnosis);
    }

    @Override
    public synchronized void rehearsalStarted(Remedy remedy) {
        listener.rehearsalStarted(remedy);
    }

    @Override
    public synchronized void rehearsalFinished(Proposal proposal) {
        listener.rehearsalFinished(proposal);
    }

    @Override
    public synchronized void runFinished(Report report) {
        listener.runFinished(report);
    }
}
