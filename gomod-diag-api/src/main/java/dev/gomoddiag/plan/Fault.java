package dev.gomoddiag.plan;

/**
 * A failure of an operation.
 *
 * @param mark how many visits there were when the operation began
 */
record Fault(FetchStep at, Answer because, FaultKind kind, int mark) {

    static Fault of(FetchStep at, Answer because) {
        FaultKind kind = because instanceof Answer.NotFound ? FaultKind.NOT_EXIST : FaultKind.HARD;
        return new Fault(at, because, kind, 0);
    }

    boolean notExist() {
        return kind == FaultKind.NOT_EXIST;
    }

    Fault as(FaultKind other) {
        return new Fault(at, because, other, mark);
    }

    /** The same failure in the words that go puts in place of it, as "not found". */
    Fault missing(String text) {
        return new Fault(at, new Answer.NotFound(text, because.status()), FaultKind.NOT_EXIST, mark);
    }

    Fault since(int start) {
        return new Fault(at, because, kind, start);
    }
}
