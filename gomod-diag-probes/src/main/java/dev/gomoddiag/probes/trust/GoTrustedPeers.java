package dev.gomoddiag.probes.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Lets a JSSE client accept exactly the servers that go accepts, names included; refuses with {@link UntrustedException}. */
public final class GoTrustedPeers extends X509ExtendedTrustManager {
    private final GoTrust trust;
    private final String host;
    private final Supplier<Instant> clock;

    /** @param host the name or address of the one server that this is for */
    public GoTrustedPeers(GoTrust trust, String host, Supplier<Instant> clock) {
        this.trust = trust;
        this.host = host;
        this.clock = clock;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        TrustVerdict verdict = trust.judge(List.of(chain), host, clock.get());
        if (!verdict.trusted()) {
            throw new UntrustedException(verdict);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is the trust of a client: no client is checked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    /** None: the names of roots are of use to servers alone. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
