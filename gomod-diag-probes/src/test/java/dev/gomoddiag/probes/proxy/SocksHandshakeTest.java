package dev.gomoddiag.probes.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.module.RequestUrl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocksHandshakeTest {
    private static final int ROUNDS = 20_000;
    private static final String BOUND_NOWHERE = "00 01 00000000 0000";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void letsTheProxyResolveTheName() throws IOException {
        connect("0500 0500" + BOUND_NOWHERE, Optional.empty(), "a.example");

        assertThat(HexFormat.of().formatHex(sent.toByteArray()))
                .isEqualTo("050100" + "05010003" + "09" + "612e6578616d706c65" + "01bb");
    }

    @Test
    void sendsAnAddressAsOne() throws IOException {
        connect("0500 0500" + BOUND_NOWHERE, Optional.empty(), "203.0.113.7");

        assertThat(HexFormat.of().formatHex(sent.toByteArray())).isEqualTo("050100" + "05010001" + "cb007107" + "01bb");
    }

    @Test
    void logsInOnlyWhenAsked() throws IOException {
        connect("0502 0100 0500" + BOUND_NOWHERE, login(), "203.0.113.7");

        assertThat(HexFormat.of().formatHex(sent.toByteArray()))
                .isEqualTo("05020002" + "01" + "0175" + "0170" + "05010001" + "cb007107" + "01bb");
    }

    @ParameterizedTest
    @CsvSource({
        "05ff, AUTH_REQUIRED, no acceptable authentication methods",
        "0502, AUTH_REQUIRED, unsupported authentication method 2",
        "4854, NOT_A_PROXY, unexpected protocol version 72",
        "05000501, UPSTREAM_FAILED, unknown error general SOCKS server failure",
        "05000502, DENIED, unknown error connection not allowed by ruleset",
        "05000503, UPSTREAM_FAILED, unknown error network unreachable",
        "05000504, UPSTREAM_FAILED, unknown error host unreachable",
        "05000505, UPSTREAM_FAILED, unknown error connection refused",
        "05000506, UPSTREAM_FAILED, unknown error TTL expired",
        "05000507, FAILED, unknown error command not supported",
        "05000508, FAILED, unknown error address type not supported",
        "0500055b, FAILED, unknown error unknown code: 91",
        "050005000009, NOT_A_PROXY, unknown address type 9"
    })
    void readsRefusalsAsGoWordsThem(String answer, Outcome outcome, String words) {
        assertThatExceptionOfType(TunnelException.class)
                .isThrownBy(() -> connect(answer, Optional.empty(), "a.example"))
                .withMessage(words)
                .satisfies(thrown -> assertThat(thrown.outcome()).isEqualTo(outcome));
    }

    @Test
    void tellsAWrongPassword() {
        assertThatExceptionOfType(TunnelException.class)
                .isThrownBy(() -> connect("0502 0101", login(), "a.example"))
                .withMessage("username/password authentication failed");
    }

    @Test
    void asksForNoNameThatDoesNotFit() {
        assertThatExceptionOfType(TunnelException.class)
                .isThrownBy(() -> connect("0500", Optional.empty(), "a".repeat(256)))
                .withMessage("a name or password of 256 bytes does not fit into SOCKS: use 255");
    }

    @Test
    void tellsAnEndInTheMidst() {
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> connect("05", Optional.empty(), "a.example"));
    }

    @Test
    void endsWithATunnelOrAnIoExceptionWhateverComes() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1928);
        byte[] good = HexFormat.of().parseHex(("05000500" + BOUND_NOWHERE).replace(" ", ""));
        int opened = 0;

        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(3); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                SocksHandshake.connect(new ByteArrayInputStream(bytes), new Recording(), login(), "a.example", 443);
                opened++;
            } catch (IOException expected) {
                assertThat(expected).isInstanceOfAny(TunnelException.class, EOFException.class);
            }
        }

        assertThat(opened).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    private static Optional<ProxyCredentials> login() {
        return ProxyCredentials.of(RequestUrl.of("socks5://u:p@socks.corp.example"));
    }

    private void connect(String answer, Optional<ProxyCredentials> login, String host) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(answer.replace(" ", ""));
        SocksHandshake.connect(new ByteArrayInputStream(bytes), new Recording(), login, host, 443);
    }

    private final class Recording extends Socket {
        @Override
        public OutputStream getOutputStream() {
            return sent;
        }
    }
}
