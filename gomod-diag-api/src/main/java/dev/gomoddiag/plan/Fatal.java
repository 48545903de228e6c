package dev.gomoddiag.plan;

/** Ends the go command at once ({@code base.Fatalf}), whatever entries of GOPROXY are left. */
final class Fatal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Fatal(Fault fault) {
        super(fault.because().text(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
