package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.http.Reply.Stage;

/** Failures on the way to a forward proxy that takes the request itself. */
final class Relays {
    private Relays() {}

    static Failure failure(Failure failure, Stage stage) {
        return switch (stage) {
            case LOOKUP -> new Failure(FailureKind.PROXY_UNRESOLVED, "proxyconnect tcp: " + failure.words());
            case CONNECT -> new Failure(FailureKind.PROXY_UNREACHABLE, "proxyconnect tcp: " + failure.words());
            case BEFORE, TLS, ANSWER, BODY -> failure;
        };
    }
}
