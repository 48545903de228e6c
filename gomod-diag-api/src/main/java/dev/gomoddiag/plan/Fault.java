package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.GoRelease;
import java.util.Optional;

/**
 * A failure of an operation.
 *
 * @param mark how many visits there were when the operation began
 * @param wanted the release of Go with which it would not fail
 */
record Fault(FetchStep at, Answer because, FaultKind kind, int mark, Optional<GoRelease> wanted) {

    static Fault of(FetchStep at, Answer because) {
        return of(at, because, because instanceof Answer.NotFound ? FaultKind.NOT_EXIST : FaultKind.HARD);
    }

    static Fault of(FetchStep at, Answer because, FaultKind kind) {
        return new Fault(at, because, kind, 0, Optional.empty());
    }

    boolean notExist() {
        return kind == FaultKind.NOT_EXIST;
    }

    Fault as(FaultKind other) {
        return new Fault(at, because, other, mark, wanted);
    }

    /** The same failure in other words. */
    Fault said(Answer other) {
        return new Fault(at, other, kind, mark, wanted);
    }

    /** The same failure in the words that go puts in place of it, as "not found". */
    Fault missing(String text) {
        return said(new Answer.NotFound(text, because.status())).as(FaultKind.NOT_EXIST);
    }

    Fault since(int start) {
        return new Fault(at, because, kind, start, wanted);
    }

    Fault wanting(GoRelease release) {
        return new Fault(at, because, kind, mark, Optional.of(release));
    }
}
