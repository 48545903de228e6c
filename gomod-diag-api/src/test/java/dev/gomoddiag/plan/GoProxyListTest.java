package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoProxyListTest {
    private static final String KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @Test
    void readsEntriesAndWhatSeparatesThem() {
        assertThat(GoProxyList.parse(" https://a , |b.example|http://c,direct,https://never", GlobList.parse("x")))
                .isEqualTo(new GoProxyList(
                        List.of(
                                new ProxyEntry.NoProxy(),
                                url("https://a", Separator.COMMA),
                                url("https://b.example", Separator.PIPE),
                                url("http://c", Separator.COMMA),
                                new ProxyEntry.Direct()),
                        Optional.empty()));
    }

    @Test
    void ignoresWhatFollowsOffAndDirect() {
        assertThat(GoProxyList.parse("off,foo", GlobList.none()).entries()).containsExactly(new ProxyEntry.Off());
        assertThat(GoProxyList.parse("direct", GlobList.parse("x")).entries()).containsExactly(new ProxyEntry.Direct());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "^^;GOPROXY list is not the empty string, but contains no entries",
                "^ , ,^;GOPROXY list is not the empty string, but contains no entries",
                "foo;invalid proxy URL missing scheme: foo",
                "/abs/path;invalid proxy URL missing scheme: /abs/path",
                "ftp://x;invalid proxy URL scheme (must be https, http, file): ftp://x",
                "file://h/x;invalid file:// proxy URL with non-path elements: file://h/x",
                "https://a direct;parse \"https://a direct\": invalid character \" \" in host name",
                "https://u:pw@a b;parse \"https://<credentials>@a b\": invalid character \" \" in host name",
                "https://a:8x;parse \"https://a:8x\": invalid port \":8x\" after host",
                "https://ok,https://%zz;parse \"https://%zz\": invalid URL escape \"%zz\""
            })
    void refusesAListInGosWords(String goproxy, String problem) {
        assertThat(GoProxyList.parse(goproxy, GlobList.parse("private.example")))
                .isEqualTo(new GoProxyList(List.of(), Optional.of(problem)));
    }

    @ParameterizedTest
    @CsvSource({"https://", "file:///srv/proxy", "https://u:p@h/x?q=1", "https://[::1]:8080/x", "h.example/goproxy"})
    void acceptsWhatGoAccepts(String goproxy) {
        assertThat(GoProxyList.parse(goproxy, GlobList.none()).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^|missing GOSUMDB",
                "a b c|invalid GOSUMDB: too many fields",
                "sum.example.org|invalid GOSUMDB: malformed verifier id",
                "https://x|invalid GOSUMDB: malformed verifier id",
                "sum.golang.org https://a:8x|invalid GOSUMDB URL: parse \"https://a:8x\": invalid port \":8x\" after host",
                "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8|invalid GOSUMDB: invalid verifier hash"
            })
    void refusesAChecksumDatabaseInGosWords(String gosumdb, String problem) {
        assertThat(SumdbSetting.parse(gosumdb)).isEqualTo(new SumdbSetting.Invalid(problem));
    }

    @Test
    void readsChecksumDatabases() {
        assertThat(SumdbSetting.parse("off")).isEqualTo(new SumdbSetting.Off());
        assertThat(SumdbSetting.parse("sum.golang.org"))
                .isEqualTo(new SumdbSetting.Database("sum.golang.org", KEY, Optional.empty()));
        assertThat(SumdbSetting.parse("sum.golang.google.cn"))
                .isEqualTo(new SumdbSetting.Database(
                        "sum.golang.org", KEY, Optional.of(RequestUrl.of("https://sum.golang.google.cn"))));
        assertThat(SumdbSetting.parse(KEY))
                .isEqualTo(new SumdbSetting.Database("sum.golang.org", KEY, Optional.empty()));
    }

    private static ProxyEntry url(String base, Separator then) {
        return new ProxyEntry.Url(RequestUrl.of(base), then);
    }
}
