package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** The server's side of TLS: asks for the identity to present by the name in the ClientHello. */
final class TlsServer {
    private final Function<Optional<String>, Authority.Identity> identities;
    private final TlsManner manner;

    TlsServer(Function<Optional<String>, Authority.Identity> identities, TlsManner manner) {
        this.identities = identities;
        this.manner = manner;
    }

    /** Shakes hands over an accepted connection; an IOException means that the client did not like it. */
    SSLSocket accept(Socket socket) throws IOException {
        return accept(socket, InputStream.nullInputStream());
    }

    /** As above, after something was read from the connection already. */
    SSLSocket accept(Socket socket, InputStream read) throws IOException {
        SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(socket, read, true);
        manner.prepare(secure);
        secure.startHandshake();
        return secure;
    }

    /** Made anew for each connection, so that no session is resumed and every client sees the certificate of the moment. */
    private SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] nobody = {new Strangers(false, Authority.issuer())};
            context.init(new KeyManager[] {new ByServerName()}, nobody, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS context", e);
        }
    }

    /** Serves one handshake. */
    private final class ByServerName extends X509ExtendedKeyManager {
        private Authority.@Nullable Identity chosen;

        @Override
        public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
            if (!"EC".equals(keyType)) {
                return null;
            }
            chosen = identities.apply(serverName((SSLSocket) socket));
            return "chosen";
        }

        private Optional<String> serverName(SSLSocket socket) {
            ExtendedSSLSession session = (ExtendedSSLSession) socket.getHandshakeSession();
            return session.getRequestedServerNames().stream()
                    .filter(SNIHostName.class::isInstance)
                    .map(name -> ((SNIHostName) name).getAsciiName())
                    .findFirst();
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            if (chosen == null) {
                return null;
            }
            List<HeldCertificate> chain = new ArrayList<>(List.of(chosen.own()));
            chain.addAll(chosen.above());
            return chain.stream().map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return chosen == null ? null : chosen.own().keyPair().getPrivate();
        }

        @Override
        public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseClientAlias(String[] keyType, Principal @Nullable [] issuers, Socket socket) {
            return null;
        }
    }
}
