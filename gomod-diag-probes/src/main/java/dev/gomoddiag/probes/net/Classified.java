package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.FailureKind;

/** An exception that knows what it means, so that nobody has to read its text. */
public interface Classified {
    FailureKind kind();
}
