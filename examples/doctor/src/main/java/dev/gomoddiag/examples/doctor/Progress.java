package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.event.DiagnosticListener;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Remedy;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;

/** One line on a terminal that says what is being measured, wiped at the end. */
final class Progress implements DiagnosticListener {
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final Set<ProbeId> running = new TreeSet<>();

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void probeStarted(ProbeId probe) {
        running.add(probe);
        show("measuring: " + running);
    }

    @Override
    public void probeFinished(ProbeRun run) {
        running.remove(run.probe());
        show("measuring: " + running);
    }

    @Override
    public void rehearsalStarted(Remedy remedy) {
        show("trying: " + remedy.title());
    }

    @Override
    public void runFinished(Report report) {
        show("");
        err.print('\r');
        err.flush();
    }

    private void show(String words) {
        String line = words.length() > WIDTH ? words.substring(0, WIDTH) : words;
        err.print("\r" + line + " ".repeat(WIDTH - line.length()));
        err.flush();
    }
}
