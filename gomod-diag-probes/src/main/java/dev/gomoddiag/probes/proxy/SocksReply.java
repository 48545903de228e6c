package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import java.util.Arrays;

/** The reply codes of RFC 1928, section 6, in the words of golang.org/x/net/internal/socks. */
enum SocksReply {
    GENERAL_FAILURE(1, "general SOCKS server failure", Outcome.UPSTREAM_FAILED),
    NOT_ALLOWED(2, "connection not allowed by ruleset", Outcome.DENIED),
    NETWORK_UNREACHABLE(3, "network unreachable", Outcome.UPSTREAM_FAILED),
    HOST_UNREACHABLE(4, "host unreachable", Outcome.UPSTREAM_FAILED),
    CONNECTION_REFUSED(5, "connection refused", Outcome.UPSTREAM_FAILED),
    TTL_EXPIRED(6, "TTL expired", Outcome.UPSTREAM_FAILED),
    COMMAND_NOT_SUPPORTED(7, "command not supported", Outcome.FAILED),
    ADDRESS_TYPE_NOT_SUPPORTED(8, "address type not supported", Outcome.FAILED);

    private final int code;
    private final String words;
    private final Outcome outcome;

    SocksReply(int code, String words, Outcome outcome) {
        this.code = code;
        this.words = words;
        this.outcome = outcome;
    }

    /** The refusal that a code stands for; codes beyond the RFC are refusals too. */
    static TunnelException refusal(int code) {
        return Arrays.stream(values())
                .filter(reply -> reply.code == code)
                .findFirst()
                .map(reply -> TunnelException.answered(reply.outcome, code, "unknown error " + reply.words))
                .orElseGet(() -> TunnelException.answered(Outcome.FAILED, code, "unknown error unknown code: " + code));
    }
}
