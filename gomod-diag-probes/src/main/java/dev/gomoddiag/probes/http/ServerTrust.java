package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.net.Classified;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Accepts a server's chain as one client would, host name included. */
final class ServerTrust extends X509ExtendedTrustManager {
    private final Judge judge;

    ServerTrust(Judge judge) {
        this.judge = judge;
    }

    /** Decides about a chain. */
    @FunctionalInterface
    interface Judge {
        /** @throws UntrustedException when the client would end the handshake */
        void check(X509Certificate[] chain, String host) throws UntrustedException;
    }

    /** A refused chain; the message is what go says of it. */
    static final class UntrustedException extends CertificateException implements Classified {
        private static final long serialVersionUID = 1L;

        private final FailureKind kind;

        UntrustedException(FailureKind kind, String words) {
            super(words);
            this.kind = kind;
        }

        @Override
        public FailureKind kind() {
            return kind;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.check(chain, ((SSLSocket) socket).getHandshakeSession().getPeerHost());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.check(chain, engine.getHandshakeSession().getPeerHost());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a chain is checked only together with the name of its host");
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

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is the trust of a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
