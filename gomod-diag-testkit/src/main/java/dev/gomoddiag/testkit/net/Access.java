package dev.gomoddiag.testkit.net;

import java.util.Objects;

/**
 * One thing that a client asked of a server.
 *
 * @param server the address and port asked, or the host where the protocol names one
 * @param request in the words of the protocol: {@code GET /a.info}, {@code proxy.golang.org A}, {@code CONNECT host:443}
 */
public record Access(Protocol protocol, String server, String request) {
    /** In what language it was asked. */
    public enum Protocol {
        DNS,
        TLS,
        HTTP,
        CONNECT,
        SOCKS,
        SSH
    }

    public Access {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(request, "request");
    }
}
