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

    /** A cause that was found counts also when the time ran out. */
    static int of(Report report) {
        if (report.completion() == Completion.CANCELLED) {
            return INTERRUPTED;
        }
        if (report.outcome() == Outcome.BROKEN) {
            return BROKEN;
        }
        if (report.completion() == Completion.DEADLINE) {
            return INTERRUPTED;
        }
        return report.outcome() == Outcome.UNDETERMINED ? UNDETERMINED : HEALTHY;
    }
}
