package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "::, ::",
        "::1, ::1",
        "2001:db8::, 2001:db8::",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1"
    })
    void writesAddressesAsGoDoes(String written, String expected) {
        assertThat(IpText.parse(written).map(IpText::of)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.1", "256.1.1.1", "01.2.3.4", "proxy.golang.org", "1.2.3.4.5", "12ab", "[::1]"})
    void takesNothingElseForAnAddress(String text) {
        assertThat(IpText.parse(text)).isEmpty();
    }

    @Test
    void putsAnIpv6HostInBrackets() {
        assertThat(IpText.of(new InetSocketAddress(IpText.parse("2001:db8::1").orElseThrow(), 443)))
                .isEqualTo("[2001:db8::1]:443");
        assertThat(IpText.hostPort("goproxy.cn", 443)).isEqualTo("goproxy.cn:443");
    }
}
