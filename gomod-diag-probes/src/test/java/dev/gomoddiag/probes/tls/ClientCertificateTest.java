package dev.gomoddiag.probes.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.probes.net.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateTest {
    private static final HeldCertificate LEAF = new HeldCertificate.Builder()
            .addSubjectAlternativeName("mtls.example")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isMissedByAServerThatDemandsOne(String version) throws IOException {
        try (SSLServerSocket server = server(version)) {
            server.setNeedClientAuth(true);

            Handshake.Ended ended = shakeHands(server);

            assertThat(ended.outcome()).isEqualTo(TlsOutcome.CLIENT_CERT_REQUIRED);
            assertThat(ended.chain()).containsExactly(LEAF.certificate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isNotMissedByAServerThatMerelyAsks(String version) throws IOException {
        try (SSLServerSocket server = server(version)) {
            server.setWantClientAuth(true);

            assertThat(shakeHands(server).outcome()).isEqualTo(TlsOutcome.TRUSTED);
        }
    }

    private static Handshake.Ended shakeHands(SSLServerSocket server) throws IOException {
        Thread thread = new Thread(() -> serve(server), "mtls-server");
        thread.setDaemon(true);
        thread.start();
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            return Handshake.with(socket, "mtls.example", Deadline.in(Duration.ofSeconds(5)));
        }
    }

    private static void serve(SSLServerSocket server) {
        try (SSLSocket client = (SSLSocket) server.accept()) {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client was turned away, or has gone.
            return;
        }
    }

    private static SSLServerSocket server(String version) throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(LEAF)
                .addTrustedCertificate(LEAF.certificate())
                .build();
        SSLServerSocket server = (SSLServerSocket) certificates
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setEnabledProtocols(new String[] {version});
        return server;
    }
}
