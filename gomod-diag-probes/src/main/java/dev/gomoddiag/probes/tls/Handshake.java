package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.SocketFailure;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * One handshake as go's client would do it, up to the judgement of the chain: TLS 1.2 or 1.3, the host as SNI.
 *
 * <p>By an engine over a plain socket, so that the bytes are seen before JSSE interprets them. Each has a context of its
 * own: a resumed session would show no certificate.
 */
final class Handshake {
    /** For all of it; go itself waits 10 s. */
    static final Duration BUDGET = Duration.ofMillis(2500);

    /** In TLS 1.3 a server that misses a client certificate says so only after the handshake. */
    private static final Duration LATE_ALERT = Duration.ofMillis(300);

    private final RecordStream records;
    private final SSLEngine engine;
    private final Presented presented = new Presented();
    private final ByteBuffer nothing = ByteBuffer.allocate(0);
    private final ByteBuffer plain;
    private final ByteBuffer out;

    private Handshake(Socket socket, String host, Hello hello) throws IOException {
        records = new RecordStream(socket);
        engine = engine(host, hello);
        plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    /**
     * How a handshake ended; {@link TlsOutcome#TRUSTED} says only that it was completed, the chain is not judged yet.
     *
     * @param words "" when completed
     */
    record Ended(TlsOutcome outcome, List<X509Certificate> chain, String words) {}

    /** Never throws for what the server does. */
    static Ended with(Socket socket, String host, Deadline deadline) {
        return with(socket, host, Hello.SMALL, deadline);
    }

    static Ended with(Socket socket, String host, Hello hello, Deadline deadline) {
        try {
            Handshake handshake = new Handshake(socket, host, hello);
            return handshake.run(deadline);
        } catch (IOException e) {
            return new Ended(TlsFailure.outcome(e, new Presented()), List.of(), SocketFailure.words(e));
        }
    }

    private Ended run(Deadline deadline) {
        try {
            engine.beginHandshake();
            advance(deadline);
            if (presented.clientCertificateWanted()) {
                awaitLateAlert();
            }
            sayGoodbye();
            return new Ended(TlsOutcome.TRUSTED, presented.chain(), "");
        } catch (IOException e) {
            return new Ended(TlsFailure.outcome(e, presented), presented.chain(), SocketFailure.words(e));
        }
    }

    private void advance(Deadline deadline) throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        ByteBuffer in = nothing;
        while (status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED) {
            switch (status) {
                case NEED_TASK -> {
                    engine.getDelegatedTask().run();
                    status = engine.getHandshakeStatus();
                }
                case NEED_WRAP -> status = wrap();
                default -> {
                    if (!in.hasRemaining()) {
                        in = records.next(deadline);
                    }
                    status = unwrap(in);
                }
            }
        }
    }

    /** Spares the server a line in its log about a client that vanished. */
    private void sayGoodbye() {
        try {
            engine.closeOutbound();
            wrap();
        } catch (IOException e) {
            // The handshake is what counts, and that is complete.
            engine.closeOutbound();
        }
    }

    private HandshakeStatus wrap() throws IOException {
        out.clear();
        SSLEngineResult result = engine.wrap(nothing, out);
        out.flip();
        records.write(out);
        return result.getHandshakeStatus();
    }

    private HandshakeStatus unwrap(ByteBuffer in) throws IOException {
        plain.clear();
        SSLEngineResult result = engine.unwrap(in, plain);
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            throw new EOFException("the server closed the TLS connection");
        }
        return result.getHandshakeStatus();
    }

    private void awaitLateAlert() throws IOException {
        Deadline deadline = Deadline.in(LATE_ALERT);
        try {
            while (!deadline.over()) {
                ByteBuffer in = records.next(deadline);
                while (in.hasRemaining()) {
                    unwrap(in);
                }
            }
        } catch (SocketTimeoutException e) {
            // It asked for a certificate and does without.
            return;
        }
    }

    private SSLEngine engine(String host, Hello hello) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    new KeyManager[] {presented.keyManager()}, new TrustManager[] {presented.trustManager()}, null);
            SSLEngine client = context.createSSLEngine();
            client.setUseClientMode(true);
            SSLParameters parameters = client.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setApplicationProtocols(hello.protocols());
            parameters.setServerNames(serverNames(host));
            client.setSSLParameters(parameters);
            return client;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** None for an address, as go does, nor for what can be no name. */
    private static List<SNIServerName> serverNames(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (IpText.parse(bare).isPresent()) {
            return List.of();
        }
        try {
            // From bytes: the constructor for text refuses names with an underscore, which exist.
            return List.of(new SNIHostName(bare.getBytes(StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
