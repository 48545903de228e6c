package dev.gomoddiag.probes.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gomoddiag.probes.net.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectReplyTest {
    private static final int ROUNDS = 20_000;

    @Test
    void keepsTheHeadersThatNameTheProxyAndLeavesTheRestUnread() throws IOException {
        ByteArrayInputStream in = stream("HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Via: 1.1 squid.corp.example\r\nSet-Cookie: session=secret\r\n"
                + "proxy-authenticate: Basic realm=\"corp\"\r\nX-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\r\n\r\nbody");

        assertThat(ConnectReply.read(in))
                .isEqualTo(new ConnectReply(
                        407,
                        "Proxy Authentication Required",
                        List.of(
                                "Via: 1.1 squid.corp.example",
                                "proxy-authenticate: Basic realm=\"corp\"",
                                "X-Squid-Error: ERR_CACHE_ACCESS_DENIED 0")));
        assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 200\r\n\r\n", "HTTP/1.1 200 \r\n\r\n", "HTTP/1.1 200\n\n"})
    void takesAHeadWithoutReasonOrWithBareLineFeeds(String head) throws IOException {
        assertThat(ConnectReply.read(stream(head))).isEqualTo(new ConnectReply(200, "", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-x\r\n", "\u0005\u00ff", "HTTP/x 200\r\n\r\n", "HTTP/1.1 20\r\n\r\n", "<html>"})
    void tellsAnotherProtocol(String answer) {
        assertThatExceptionOfType(ConnectReply.NotHttpException.class)
                .isThrownBy(() -> ConnectReply.read(stream(answer)))
                .withMessageStartingWith("malformed HTTP response \"");
    }

    @Test
    void showsBytesOfAnotherProtocolAsGoDoes() {
        assertThatExceptionOfType(ConnectReply.NotHttpException.class)
                .isThrownBy(() -> ConnectReply.read(stream("\u0005\u00ff")))
                .withMessage("malformed HTTP response \"\\x05\\xff\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTT", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nVia: x\r\n"})
    void tellsAnEndInTheMidst(String answer) {
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> ConnectReply.read(stream(answer)));
    }

    @Test
    void readsNoEndlessHead() {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> ConnectReply.read(stream("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(10_000))));
    }

    @Test
    void endsWithAReplyOrAnIoExceptionWhateverComes() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(407);
        String good = "HTTP/1.1 403 Forbidden\r\nVia: 1.1 proxy\r\nServer: squid\r\n\r\n";
        int replies = 0;

        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = good.getBytes(StandardCharsets.ISO_8859_1);
            for (int n = random.nextInt(4); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ConnectReply.read(new ByteArrayInputStream(bytes)).status())
                        .isBetween(0, 999);
                replies++;
            } catch (IOException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }

        assertThat(replies).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    private static ByteArrayInputStream stream(String latin1) {
        return new ByteArrayInputStream(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }
}
