package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://p:3128|HTTP|p|3128", "p:3128|HTTP|p|3128", "p|HTTP|p|80", "https://p|HTTPS|p|443",
                "socks5://p|SOCKS5|p|1080", "socks5h://u:pw@p:1|SOCKS5|p|1", "ftp://p|HTTP|p|0",
                        "http://[::1]:8|HTTP|::1|8",
                "://x|HTTP|localhost|80"
            })
    void readsTheValueAsGoDoes(String value, ProxyScheme scheme, String host, int port) {
        assertThat(chosen(go(Map.of("HTTPS_PROXY", value)).forUrl(RequestUrl.of("https://h"))))
                .get()
                .extracting(ForwardProxy::scheme, ForwardProxy::host, ForwardProxy::port, ForwardProxy::variable)
                .containsExactly(scheme, host, port, "HTTPS_PROXY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "foo.com;https://foo.com;false",
                "foo.com;https://a.foo.com;false",
                "foo.com;https://afoo.com;true",
                ".foo.com;https://foo.com;true",
                ".foo.com;https://a.foo.com;false",
                "*.foo.com;https://foo.com;true",
                "*.foo.com;https://a.foo.com;false",
                "foo.com:8443;https://foo.com;true",
                "foo.com:8443;https://foo.com:8443;false",
                "*;https://foo.com;false",
                "a, *;https://foo.com;false",
                "10.0.0.0/8;https://10.1.2.3;false",
                "10.0.0.0/8;https://11.1.2.3;true",
                "::ffff:10.0.0.0/10;https://10.1.2.3;true",
                "10.0.0.0/8;https://foo.com;true",
                "10.1.2.3;https://10.1.2.3;false",
                "10.1.2.3:1;https://10.1.2.3;true",
                "fd00::/8;https://[fd00::1];false",
                "none;https://127.0.0.1;false",
                "none;https://localhost;false",
                "none;https://[::1]:4;false",
                "FOO.com;https://foo.com;false"
            })
    void honoursNoProxyAsGoDoes(String noProxy, String url, boolean proxied) {
        ForwardProxies proxies = go(Map.of("HTTPS_PROXY", "http://p", "NO_PROXY", noProxy));

        assertThat(chosen(proxies.forUrl(RequestUrl.of(url))).isPresent()).isEqualTo(proxied);
    }

    @Test
    void disagreesWithGitWhereTheClientsDo() {
        Map<String, String> variables = Map.of(
                "HTTPS_PROXY",
                "http://upper",
                "https_proxy",
                "http://lower",
                "HTTP_PROXY",
                "http://plain",
                "ALL_PROXY",
                "http://all");

        assertThat(host(go(variables), "https://h")).contains("upper");
        assertThat(host(git(variables, Optional.empty()), "https://h")).contains("lower");
        assertThat(host(go(variables), "http://h")).contains("plain");
        assertThat(host(git(variables, Optional.empty()), "http://h")).contains("all");
        assertThat(host(go(Map.of("ALL_PROXY", "http://all")), "https://h")).isEmpty();
    }

    @Test
    void letsGitsConfigurationWin() {
        Map<String, String> variables = Map.of("https_proxy", "http://lower", "no_proxy", ".example.com");

        assertThat(host(git(variables, Optional.of("http://configured")), "https://h"))
                .contains("configured");
        assertThat(host(git(variables, Optional.of("")), "https://h")).isEmpty();
        assertThat(host(git(variables, Optional.empty()), "https://example.com"))
                .isEmpty();
        assertThat(host(git(variables, Optional.empty()), "ssh://h")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fd00::1, false",
        "[fd00::1], true",
        "fd00:0::1, true",
        "fd00::/8, true",
        "fd00::1/128, true",
    })
    void gitTakesAnIpv6AddressForANameInNoProxy(String noProxy, boolean proxied) {
        Map<String, String> variables = Map.of("https_proxy", "http://p:1", "no_proxy", noProxy);

        assertThat(host(git(variables, Optional.empty()), "https://[fd00::1]/x").isPresent())
                .isEqualTo(proxied);
    }

    @Test
    void takesSocks5hForAHostNameBeforeGo123() {
        ForwardProxies old =
                ForwardProxies.forGo(of(Map.of("HTTPS_PROXY", "socks5h://p:1")), GoVersion.parse("go1.22.12"));

        assertThat(host(old, "https://h")).contains("socks5h");
    }

    @Test
    void refusesAPlainProxyUnderCgi() {
        assertThat(host(go(Map.of("HTTP_PROXY", "http://p", "REQUEST_METHOD", "GET")), "http://h"))
                .isEmpty();
    }

    @Test
    void showsNoCredentials() {
        assertThat(go(Map.of("HTTPS_PROXY", "http://u:s3cret@p"))
                        .forUrl(RequestUrl.of("https://h"))
                        .toString())
                .contains("<credentials>@p")
                .doesNotContain("s3cret");
    }

    private static Optional<String> host(ForwardProxies proxies, String url) {
        return chosen(proxies.forUrl(RequestUrl.of(url))).map(ForwardProxy::host);
    }

    private static Optional<ForwardProxy> chosen(ForwardProxies.Choice choice) {
        return choice instanceof ForwardProxies.Choice.Chosen chosen ? Optional.of(chosen.proxy()) : Optional.empty();
    }

    private static ForwardProxies go(Map<String, String> variables) {
        return ForwardProxies.forGo(of(variables), Optional.empty());
    }

    private static ForwardProxies git(Map<String, String> variables, Optional<String> configured) {
        return ForwardProxies.forGit(of(variables), url -> configured);
    }

    private static Function<String, Optional<String>> of(Map<String, String> variables) {
        return name -> Optional.ofNullable(variables.get(name));
    }
}
