package dev.gomoddiag.probes.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** What the server of one handshake presents and demands; accepts all of it, since the judgement comes afterwards. */
final class Presented {
    private volatile List<X509Certificate> chain = List.of();
    private volatile boolean clientCertificateWanted;

    List<X509Certificate> chain() {
        return chain;
    }

    boolean clientCertificateWanted() {
        return clientCertificateWanted;
    }

    X509ExtendedTrustManager trustManager() {
        return new Recorder();
    }

    X509ExtendedKeyManager keyManager() {
        return new NoKeys();
    }

    private final class Recorder extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] presented, String authType) {
            chain = List.of(presented);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] presented, String authType, Socket socket) {
            checkServerTrusted(presented, authType);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] presented, String authType, SSLEngine engine) {
            checkServerTrusted(presented, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] presented, String authType) {
            throw new UnsupportedOperationException("this side is the client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] presented, String authType, Socket socket) {
            checkClientTrusted(presented, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] presented, String authType, SSLEngine engine) {
            checkClientTrusted(presented, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Has no certificate to offer and notes that one was asked for. */
    private final class NoKeys extends X509ExtendedKeyManager {
        @Override
        public @Nullable String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            clientCertificateWanted = true;
            return null;
        }

        @Override
        public @Nullable String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            clientCertificateWanted = true;
            return null;
        }

        @Override
        public String @Nullable [] getClientAliases(String type, Principal[] issuers) {
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String type, Principal[] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }
}
