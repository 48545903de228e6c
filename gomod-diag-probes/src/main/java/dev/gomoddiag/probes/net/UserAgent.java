package dev.gomoddiag.probes.net;

/** The name under which the probes make requests. */
public final class UserAgent {
    public static final String VALUE = "gomod-diag/0.1.0";

    private UserAgent() {}
}
