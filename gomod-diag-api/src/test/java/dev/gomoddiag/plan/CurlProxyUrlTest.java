package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlProxyUrlTest {

    @ParameterizedTest
    @CsvSource({
        "p.example, '', '', p.example, -1",
        "p.example:3128, '', '', p.example, 3128",
        "http://P.example:03128/x, http, '', p.example, 3128",
        "SOCKS5H://p.example?q, socks5h, '', p.example, -1",
        "http:/p.example:1, http, '', p.example, 1",
        "http:///p.example:1, http, '', p.example, 1",
        "http://p.example:, http, '', p.example, -1",
        "http://p%2eexample, http, '', p.example, -1",
        "u:w@p.example:1#f, '', u:w, p.example, 1",
        "[::1]:3128, '', '', ::1, 3128",
    })
    void readsWhatLibcurlReads(String text, String scheme, String userinfo, String host, int port) {
        assertThat(CurlProxyUrl.parse(text))
                .contains(new CurlProxyUrl(
                        scheme, userinfo, host, port < 0 ? OptionalInt.empty() : OptionalInt.of(port)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http:p.example:3128",
                "http:////p.example:3128",
                "//p.example:3128",
                "p.example:",
                "p.example:x",
                "p.example:65536",
                "p.example:+1",
                ":3128",
                "http://",
                "u:w@",
                "http://u:w@x@p.example",
                "http://u:w/x@p.example",
                "http://p.example:1,http://q.example:1",
                "p.example:1 ",
                " p.example:1",
                "::1",
                "[::1",
            })
    void refusesWhatLibcurlRefuses(String text) {
        assertThat(CurlProxyUrl.parse(text)).isEmpty();
    }

    @Test
    void isLinearInItsText() {
        String slashes = "a:" + "/".repeat(500_000);
        String zeros = "p:" + "0".repeat(500_000) + "x";
        String ats = "@".repeat(500_000) + "[";

        assertThat(Optional.of(slashes).flatMap(CurlProxyUrl::parse)).isEmpty();
        assertThat(Optional.of(zeros).flatMap(CurlProxyUrl::parse)).isEmpty();
        assertThat(Optional.of(ats).flatMap(CurlProxyUrl::parse)).isEmpty();
    }
}
