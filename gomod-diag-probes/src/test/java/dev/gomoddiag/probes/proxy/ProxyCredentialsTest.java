package dev.gomoddiag.probes.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyCredentialsTest {

    @ParameterizedTest
    @CsvSource({
        "http://user:pass@proxy.corp.example:3128, user:pass",
        "http://user@proxy.corp.example:3128, user:",
        "http://us%40er:p%3Ass@proxy.corp.example, us@er:p:ss",
        "http://a:b+c@proxy.corp.example/, a:b+c",
        "http://a:100%@proxy.corp.example, a:100%",
        "http://a:b@c@proxy.corp.example, a:b@c",
        "socks5://%E4%BD%A0:x@proxy.corp.example, 你:x"
    })
    void areReadFromTheUrl(String url, String pair) {
        String basic = ProxyCredentials.of(RequestUrl.of(url)).orElseThrow().basic();

        assertThat(basic).startsWith("Basic ");
        assertThat(new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo(pair);
    }

    @Test
    void areNoneWithoutUserinfo() {
        assertThat(ProxyCredentials.of(RequestUrl.of("http://proxy.corp.example:3128/a@b")))
                .isEmpty();
    }

    @Test
    void showNothingOfThemselves() {
        assertThat(ProxyCredentials.of(RequestUrl.of("http://user:pass@proxy"))).hasToString("Optional[<credentials>]");
    }
}
