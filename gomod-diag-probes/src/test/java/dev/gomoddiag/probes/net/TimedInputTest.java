package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedInputTest {

    @Test
    void endsATricklingStreamAtOneDeadlineForAllOfIt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket peer = server.accept()) {
            OutputStream out = peer.getOutputStream();
            TimedInput in = new TimedInput(client, Deadline.in(Duration.ofMillis(200)));
            long start = System.nanoTime();

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> {
                // Each byte comes at once, so that SO_TIMEOUT alone would never strike.
                while (true) {
                    out.write(1);
                    in.read();
                }
            });
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
