package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            h.example.com:443,   h.example.com, 443,   h.example.com:443
            h.example.com:0,     h.example.com, 0,     h.example.com:0
            h.example.com:65535, h.example.com, 65535, h.example.com:65535
            h.example.com:https, h.example.com, -1,    h.example.com
            h.example.com:100000, h.example.com, -1,   h.example.com
            h.example.com:,      h.example.com, -1,    h.example.com
            h.example.com,       h.example.com, -1,    h.example.com
            [2001:db8::1]:443,   2001:db8::1,   443,   [2001:db8::1]:443
            [2001:db8::1],       2001:db8::1,   -1,    [2001:db8::1]
            2001:db8::1,         2001:db8::1,   -1,    [2001:db8::1]
            '[2001:db8::1',      '',            -1,    ''
            :443,                '',            443,   :443
            """)
    void aHostMayHaveAPort(String text, String host, int port, String shown) {
        Endpoint endpoint = Endpoint.of(text);
        assertThat(endpoint).isEqualTo(new Endpoint(host, port < 0 ? OptionalInt.empty() : OptionalInt.of(port)));
        assertThat(endpoint).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "255.255.255.255", "::", "2001:db8::1"})
    void literals(String host) {
        assertThat(new Endpoint(host, OptionalInt.empty()).isLiteral()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h.example.com",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.x",
                "1.2.3.",
                "1.2.3.1234",
                "1.2./.4",
                "1.2.a.4"
            })
    void names(String host) {
        assertThat(new Endpoint(host, OptionalInt.empty()).isLiteral()).isFalse();
    }

    @Test
    void thisMachineAndNoMachine() {
        assertThat(Endpoint.of("127.0.0.53:53").isLoopback()).isTrue();
        assertThat(Endpoint.of("localhost:80").isLoopback()).isTrue();
        assertThat(Endpoint.of("[::1]:80").isLoopback()).isTrue();
        assertThat(Endpoint.of("127.example.com:80").isLoopback()).isFalse();
        assertThat(Endpoint.of("192.0.2.1:80").isLoopback()).isFalse();
        assertThat(Endpoint.of("0.0.0.0:80").isZero()).isTrue();
        assertThat(Endpoint.of("[::]:80").isZero()).isTrue();
        assertThat(Endpoint.of("10.0.0.0:80").isZero()).isFalse();
    }
}
