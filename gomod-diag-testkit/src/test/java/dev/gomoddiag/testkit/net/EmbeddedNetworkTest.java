package dev.gomoddiag.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedNetworkTest {
    private static final int SHORT_MILLIS = 300;
    private static final int LONG_MILLIS = 10_000;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Socket connect(String address, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(network.path().route(Literal.peer(address, port)), SHORT_MILLIS);
            socket.setSoTimeout(LONG_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A connection that the server had not accepted yet is reset, others are closed. */
    private static boolean ended(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException e) {
            return "Connection reset".equals(e.getMessage());
        }
    }

    @Test
    void connectsToAPortThatIsServed() throws IOException {
        try (Socket socket = connect("203.0.113.10", 443)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void refusesAPortThatNobodyServes() {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> connect("203.0.113.10", 8443))
                .withMessageStartingWith("Connection refused");
    }

    @Test
    void letsConnectsTimeOutWhenPacketsAreDropped() {
        network.port("proxy.golang.org", 443).drop();

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> connect("203.0.113.10", 443))
                .withMessageStartingWith("Connect timed out");
    }

    @Test
    void tellsAnUnreachableNetworkFromARefusal() {
        network.unplug();

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> connect("203.0.113.10", 443))
                .withMessageStartingWith("Network is unreachable");
    }

    @Test
    void acceptsAndStaysSilent() throws IOException {
        network.port("proxy.golang.org", 443).silence();

        try (Socket socket = connect("203.0.113.10", 443)) {
            socket.setSoTimeout(SHORT_MILLIS);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
        }
    }

    @Test
    void resetsAtTheFirstByte() throws IOException {
        network.port("proxy.golang.org", 443).reset();

        try (Socket socket = connect("203.0.113.10", 443)) {
            socket.getOutputStream().write(1);
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> socket.getInputStream().read())
                    .withMessage("Connection reset");
        }
    }

    @Test
    void hangsUpWithoutAWord() throws IOException {
        network.port("proxy.golang.org", 443).hangUp();

        try (Socket socket = connect("203.0.113.10", 443)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void speaksAnotherProtocol() throws IOException {
        network.port("proxy.golang.org", 443).say("SSH-2.0-other\r\n");

        try (Socket socket = connect("203.0.113.10", 443)) {
            byte[] words = socket.getInputStream().readNBytes(15);
            assertThat(new String(words, StandardCharsets.US_ASCII)).isEqualTo("SSH-2.0-other\r\n");
        }
    }

    @Test
    void aHealedPortServesAgain() throws IOException {
        network.port("proxy.golang.org", 443).refuse().heal();

        try (Socket socket = connect("203.0.113.10", 443)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aFirewallLetsTheNamedAddressesPass() throws IOException {
        network.refuseAllExcept("203.0.113.61");

        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect("203.0.113.10", 443));
        try (Socket socket = connect("203.0.113.61", 1080)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    // the system keeps a port until the thread that waits in accept has left it
    private static boolean refusedInTheEnd(InetSocketAddress peer) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < end) {
            try (Socket late = new Socket()) {
                late.connect(peer, SHORT_MILLIS);
            } catch (ConnectException e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void closingEndsListenersAndConnections() throws IOException {
        InetSocketAddress loopback = network.path().route(Literal.peer("203.0.113.10", 443));
        try (Socket socket = connect("203.0.113.10", 443)) {
            network.close();

            assertThat(ended(socket)).isTrue();
            assertThat(refusedInTheEnd(loopback)).isTrue();
        }
    }
}
