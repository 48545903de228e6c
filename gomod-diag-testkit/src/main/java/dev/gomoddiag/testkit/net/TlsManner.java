package dev.gomoddiag.testkit.net;

import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * How a server shakes hands.
 *
 * @param protocols by the names of Java, such as {@code TLSv1.1}; empty for the usual ones
 * @param clientCertificate whether clients without a certificate are turned away
 * @param http2 whether HTTP/2 is agreed to, and how it is broken then
 */
public record TlsManner(List<String> protocols, boolean clientCertificate, Optional<Http2Trouble> http2) {
    static final TlsManner USUAL = new TlsManner(List.of(), false, Optional.empty());

    static final String H2 = "h2";
    private static final String HTTP1 = "http/1.1";

    public TlsManner {
        protocols = List.copyOf(protocols);
    }

    void prepare(SSLSocket socket) {
        if (!protocols.isEmpty()) {
            socket.setEnabledProtocols(protocols.toArray(String[]::new));
        }
        socket.setNeedClientAuth(clientCertificate);
        if (http2.isPresent()) {
            socket.setHandshakeApplicationProtocolSelector((peer, offered) -> chosen(offered));
        }
    }

    private static String chosen(List<String> offered) {
        if (offered.contains(H2)) {
            return H2;
        }
        return offered.contains(HTTP1) ? HTTP1 : "";
    }
}
