package dev.gomoddiag.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForwardProxyTest {
    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Socket dial(String address, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(network.path().route(Literal.peer(address, port)), 10_000);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** The first line of the answer, and what the tunnel then says to a plain HTTP request. */
    private String connect(String target, String... headers) throws IOException {
        try (Socket socket = dial("203.0.113.60", 3128)) {
            String request =
                    "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String status = line(socket.getInputStream());
            if (!status.contains(" 200 ")) {
                return status;
            }
            line(socket.getInputStream());
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: www.example.com\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return status + " | " + line(socket.getInputStream());
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
    }

    @Test
    void opensATunnelToAHostThatIsBlockedForTheMachine() throws IOException {
        network.port("www.example.com", 80).refuse();

        assertThat(connect("www.example.com:80")).isEqualTo("HTTP/1.1 200 Connection established | HTTP/1.1 200 OK");
        assertThat(network.httpProxy().requests()).containsExactly("CONNECT www.example.com:80");
    }

    @Test
    void asksForCredentials() throws IOException {
        network.httpProxy().requireBasic("dev", "pw");
        String right = Base64.getEncoder().encodeToString("dev:pw".getBytes(StandardCharsets.US_ASCII));

        assertThat(connect("www.example.com:80")).isEqualTo("HTTP/1.1 407 Proxy Authentication Required");
        assertThat(connect("www.example.com:80", "Proxy-Authorization: Basic " + right + "\r\n"))
                .isEqualTo("HTTP/1.1 200 Connection established | HTTP/1.1 200 OK");
    }

    @Test
    void forbidsOneTargetAndOpensOthers() throws IOException {
        network.httpProxy().answer("github.com", HttpAnswer.text(403, "policy\n"));

        assertThat(connect("github.com:443")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(connect("www.example.com:80")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void tellsThatItCannotReachTheTarget() throws IOException {
        assertThat(connect("nobody.example:443")).isEqualTo("HTTP/1.1 502 Bad Gateway");
        assertThat(connect("www.example.com:81")).isEqualTo("HTTP/1.1 502 Bad Gateway");
        assertThat(connect("nonsense")).isEqualTo("HTTP/1.1 502 Bad Gateway");
    }

    private byte[] socks(byte[] greeting, byte[]... more) throws IOException {
        try (Socket socket = dial("203.0.113.61", 1080)) {
            socket.getOutputStream().write(greeting);
            byte[] answer = socket.getInputStream().readNBytes(2);
            for (byte[] message : more) {
                socket.getOutputStream().write(message);
                answer = socket.getInputStream().readNBytes(message[0] == 5 ? 10 : 2);
            }
            return answer;
        }
    }

    private static byte[] request(String host, int port) {
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[7 + name.length];
        request[0] = 5;
        request[1] = 1;
        request[3] = 3;
        request[4] = (byte) name.length;
        System.arraycopy(name, 0, request, 5, name.length);
        request[5 + name.length] = (byte) (port >> 8);
        request[6 + name.length] = (byte) port;
        return request;
    }

    @Test
    void socksOpensAConnectionByName() throws IOException {
        assertThat(socks(new byte[] {5, 1, 0})).containsExactly(5, 0);
        assertThat(socks(new byte[] {5, 1, 0}, request("www.example.com", 80)))
                .containsExactly(5, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        assertThat(network.socksProxy().requests()).containsExactly("CONNECT www.example.com:80");
    }

    @Test
    void socksRefusesWithACode() throws IOException {
        network.socksProxy().reply(2);

        assertThat(socks(new byte[] {5, 1, 0}, request("www.example.com", 80))).startsWith(5, 2);
    }

    @Test
    void socksWantsALogin() throws IOException {
        network.socksProxy().requireLogin("u", "p");

        assertThat(socks(new byte[] {5, 1, 0})).containsExactly(5, 0xff);
        assertThat(socks(new byte[] {5, 1, 2}, new byte[] {1, 1, 'u', 1, 'x'})).containsExactly(1, 1);
        assertThat(socks(new byte[] {5, 1, 2}, new byte[] {1, 1, 'u', 1, 'p'})).containsExactly(1, 0);
    }

    @Test
    void signsAnewWhatPassesThroughItsTunnels() throws IOException, GeneralSecurityException {
        Interceptor interceptor = network.interceptor("Some Root");
        network.httpProxy().intercept(interceptor);
        X509Certificate authority = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(interceptor.pem().getBytes(StandardCharsets.US_ASCII)));
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority)
                .build();

        try (Socket tunnel = dial("203.0.113.60", 3128)) {
            tunnel.getOutputStream()
                    .write("CONNECT www.example.com:443 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            line(tunnel.getInputStream());
            line(tunnel.getInputStream());
            Socket inner = trust.sslSocketFactory().createSocket(tunnel, "www.example.com", 443, true);
            inner.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: www.example.com\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(line(inner.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
