package dev.gomoddiag.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.client.ClientMatrix;
import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.GoSettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientsTextTest {

    private static List<String> lines(MapHost host, Locale locale, String... urls) {
        GoSettings settings = GoSettings.read(host);
        List<ClientMatrix> matrices = Stream.of(urls)
                .map(url -> ClientMatrix.of(settings, RequestUrl.of(url)))
                .toList();
        return ClientsText.of(matrices).stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block.hosts().in(locale)),
                        block.lines().stream().map(line -> line.in(locale))))
                .toList();
    }

    @Test
    void saysItOnceWhereAllAgree() {
        assertThat(lines(MapHost.linux(), Locale.ENGLISH, "https://a.example/x", "https://b.example/y"))
                .containsExactly(
                        "a.example, b.example:",
                        "go, git, curl, java: directly (no forward proxy is set for https URLs)");
    }

    @Test
    void tellsEachClientThatDiffers() {
        MapHost host = MapHost.linux()
                .with("HTTPS_PROXY", "socks5://u:secret@p.example:1080")
                .with("NO_PROXY", "*.a.example")
                .with("SSL_CERT_FILE", "/own.pem")
                .file("/home/user/.gitconfig", "[http]\nsslVerify = no\n");

        assertThat(lines(host, Locale.ENGLISH, "https://git.a.example/x"))
                .containsExactly(
                        "git.a.example:",
                        "go: directly (NO_PROXY has the entry *.a.example); trusts /own.pem (SSL_CERT_FILE)",
                        "git: through the socks5 proxy p.example:1080 (HTTPS_PROXY), with the name resolved here;"
                                + " does not check who answers: http.sslverify=no (/home/user/.gitconfig:2)",
                        "curl: through the socks5 proxy p.example:1080 (HTTPS_PROXY), with the name resolved here;"
                                + " trusts /own.pem (SSL_CERT_FILE)",
                        "java: directly (no forward proxy is set for https URLs)");
    }

    @Test
    void tellsSshWhereGitGoesByIt() {
        MapHost host = MapHost.linux()
                .file("/home/user/.gitconfig", "[url \"ssh://git@a.example/\"]\ninsteadOf = https://a.example/\n")
                .file("/home/user/.ssh/config", "Host a.example\nProxyJump jump.example\n");

        assertThat(lines(host, Locale.SIMPLIFIED_CHINESE, "https://a.example/x"))
                .containsExactly(
                        "a.example：", "go, curl, java：直接连接（没有为 https 网址设置转发代理）", "ssh：由 ProxyJump jump.example 建立连接");
    }
}
