package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.probes.net.Classified;
import dev.gomoddiag.probes.net.SocketFailure;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** A forward proxy did not open a tunnel. */
public final class TunnelException extends IOException implements Classified {
    private static final long serialVersionUID = 1L;

    private static final Map<Outcome, FailureKind> KINDS = new EnumMap<>(Map.of(
            Outcome.PROXY_UNRESOLVED, FailureKind.PROXY_UNRESOLVED,
            Outcome.PROXY_REFUSED, FailureKind.PROXY_UNREACHABLE,
            Outcome.PROXY_TIMED_OUT, FailureKind.PROXY_UNREACHABLE,
            Outcome.PROXY_UNREACHABLE, FailureKind.PROXY_UNREACHABLE,
            Outcome.AUTH_REQUIRED, FailureKind.PROXY_AUTH,
            Outcome.DENIED, FailureKind.PROXY_DENIED,
            Outcome.UPSTREAM_FAILED, FailureKind.PROXY_UPSTREAM,
            Outcome.NOT_A_PROXY, FailureKind.PROXY_PROTOCOL,
            Outcome.SILENT, FailureKind.SILENT,
            Outcome.RESET, FailureKind.RESET));

    private final Outcome outcome;
    private final int status;
    private final transient List<String> headers;

    private TunnelException(Outcome outcome, int status, List<String> headers, String words) {
        super(words);
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.status = status;
        this.headers = List.copyOf(headers);
    }

    static TunnelException of(Outcome outcome, String words) {
        return new TunnelException(outcome, -1, List.of(), words);
    }

    /** The proxy's own refusal; the words are its reason phrase, which is all that go shows of it. */
    static TunnelException answered(Outcome outcome, ConnectReply reply) {
        return new TunnelException(outcome, reply.status(), reply.headers(), reply.reason());
    }

    static TunnelException answered(Outcome outcome, int code, String words) {
        return new TunnelException(outcome, code, List.of(), words);
    }

    /** The connection to the proxy broke after it was open. */
    static TunnelException broken(IOException cause) {
        SocketFailure failure = SocketFailure.ofExchange(cause);
        Outcome outcome = switch (failure.kind()) {
            case SILENT -> Outcome.SILENT;
            case RESET, CLOSED -> Outcome.RESET;
            case TLS_NOT_TLS, TOO_LARGE -> Outcome.NOT_A_PROXY;
            default -> Outcome.FAILED;
        };
        TunnelException thrown = of(outcome, failure.words());
        thrown.initCause(cause);
        return thrown;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The status of the answer to CONNECT, or the SOCKS reply code. */
    public OptionalInt status() {
        return status < 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Headers of the answer that name the proxy or its demands, without secrets. */
    public List<String> headers() {
        return headers;
    }

    @Override
    public FailureKind kind() {
        return KINDS.getOrDefault(outcome, FailureKind.OTHER);
    }
}
