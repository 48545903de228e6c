package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.Report;

/** The exit codes of every command. */
final class ExitCode {
    static final int HEALTHY = 0;
    static final int BROKEN = 1;
    static final int USAGE = 2;
    static final int UNDETERMINED = 3;
    static final int INTERRUPTED = 4;

    private ExitCode() {}

    static int of(Report report) {
        return of(report.completion(), report.outcome());
    }

    /** A cause that was found counts also when the time ran out. */
    static int of(Completion completion, Outcome outcome) {
        if (completion == Completion.CANCELLED) {
            return INTERRUPTED;
        }
        if (outcome == Outcome.BROKEN) {
            return BROKEN;
        }
        if (completion == Completion.DEADLINE) {
            return INTERRUPTED;
        }
        return outcome == Outcome.UNDETERMINED ? UNDETERMINED : HEALTHY;
    }
}
