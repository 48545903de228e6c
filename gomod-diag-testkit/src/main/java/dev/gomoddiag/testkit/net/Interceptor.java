package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import okhttp3.tls.HeldCertificate;

/** Ends TLS on the way and begins it anew, with certificates of an authority of its own towards the client. */
public final class Interceptor {
    private final HeldCertificate authority;
    private final Map<String, Authority.Identity> identities = new ConcurrentHashMap<>();
    private final Executor threads;

    /** @param name the common name of its authority */
    public Interceptor(String name, Executor threads) {
        authority = Authority.authority(name, 0).build();
        this.threads = threads;
    }

    /** The certificate of its authority. */
    public String pem() {
        return authority.certificatePem();
    }

    /**
     * Carries what the client says to the server and back, until both are done.
     *
     * @param read what was read from the client already
     * @param host whom the client wants where its ClientHello does not tell
     */
    public void between(Socket client, InputStream read, Socket server, String host) throws IOException {
        TlsServer towardsClient = new TlsServer(name -> identity(name.orElse(host)), TlsManner.USUAL);
        SSLSocket inner = towardsClient.accept(client, read);
        Relay.between(inner, secured(server, host), threads);
    }

    private Authority.Identity identity(String host) {
        return identities.computeIfAbsent(
                host, it -> Authority.Identity.of(Authority.leaf(it, -1, 300).signedBy(authority), authority));
    }

    /** As most of these boxes, it does not look closely at whom it speaks to. */
    private static SSLSocket secured(Socket server, String host) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Strangers(true)}, null);
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(server, host, server.getPort(), true);
            if (!Literal.is(host)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(host)));
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS context", e);
        }
    }
}
