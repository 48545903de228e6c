package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.trust.GoTrust;
import dev.gomoddiag.probes.trust.GoTrustedPeers;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** TLS to a proxy whose URL says {@code https://}. */
final class ProxyTls {
    private ProxyTls() {}

    /** A socket that encrypts over another and closes it with itself; what go would not trust is refused. */
    static Socket over(ProbeContext context, Socket plain, ForwardProxy proxy, Deadline deadline) throws IOException {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            GoTrustedPeers trust = new GoTrustedPeers(GoTrust.of(context), proxy.host(), context::now);
            tls.init(null, new TrustManager[] {trust}, null);
            SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, proxy.host(), proxy.port(), true);
            socket.setSoTimeout(deadline.millisLeft());
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
