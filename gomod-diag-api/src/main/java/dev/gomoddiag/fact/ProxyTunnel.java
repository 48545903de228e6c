package dev.gomoddiag.fact;

import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A tunnel asked of a forward proxy.
 *
 * @param proxy scheme, host and port, without credentials
 * @param client whose settings chose this proxy
 * @param status of the answer to CONNECT, or the SOCKS reply code
 * @param headers those of the answer that name the proxy or its demands: Via, Server, Proxy-Authenticate, X-Squid-Error
 */
public record ProxyTunnel(
        String proxy,
        Client client,
        Target target,
        Outcome outcome,
        OptionalInt status,
        List<String> headers,
        Duration elapsed,
        String detail)
        implements Fact {

    /** Whose proxy settings apply. */
    public enum Client {
        GO,
        GIT,
        /** Nobody's: the proxy is set where go does not look for it, and was asked to see whether it would serve. */
        NONE
    }

    /** How the proxy answered. */
    public enum Outcome {
        OPENED,
        PROXY_UNRESOLVED,
        PROXY_REFUSED,
        PROXY_TIMED_OUT,
        PROXY_UNREACHABLE,
        AUTH_REQUIRED,
        /** The proxy's policy forbids the target. */
        DENIED,
        /** The proxy cannot reach the target. */
        UPSTREAM_FAILED,
        /** It speaks, and not the configured protocol. */
        NOT_A_PROXY,
        SILENT,
        RESET,
        FAILED
    }

    public ProxyTunnel {
        Objects.requireNonNull(proxy, "proxy");
        Objects.requireNonNull(outcome, "outcome");
        headers = List.copyOf(headers);
    }

    /** Whether it spoke the protocol that it was asked in, be it to decline. */
    public boolean answered() {
        return switch (outcome) {
            case OPENED, AUTH_REQUIRED, DENIED, UPSTREAM_FAILED -> true;
            default -> false;
        };
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                outcome == Outcome.OPENED ? "tunnel.opened" : "tunnel.failed",
                proxy,
                target.host() + ":" + target.port(),
                outcome,
                status.isPresent() ? status.getAsInt() : "-",
                elapsed.toMillis(),
                detail);
    }
}
