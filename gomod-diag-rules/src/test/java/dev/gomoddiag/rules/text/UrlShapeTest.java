package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure.Stage;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlShapeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://proxy.example.com/example.com/m/@v/list             | QUERY        | example.com/m | ''     | URL FETCH
            https://proxy.example.com/example.com/m/@latest             | QUERY        | example.com/m | ''     | URL FETCH
            https://proxy.example.com/example.com/m/@v/v1.2.0.info      | QUERY        | example.com/m | v1.2.0 | URL FETCH
            https://proxy.example.com/api/go/example.com/m/@v/v1.2.0.mod | DOWNLOAD    | example.com/m | v1.2.0 | URL FETCH
            https://proxy.example.com/example.com/m/@v/v1.2.0.zip       | DOWNLOAD     | example.com/m | v1.2.0 | URL FETCH ZIP
            https://proxy.example.com/example.com/m/@v/v1.2.0           | DOWNLOAD     | example.com/m | ''     | URL FETCH
            https://proxy.example.com/m/@v/v1.2.0.mod                   | DOWNLOAD     | ''            | v1.2.0 | URL FETCH
            https://example.com/m?go-get=1                              | DISCOVERY    | example.com/m | ''     | URL FETCH DISCOVERY
            http://example.com/m?go-get=1                               | DISCOVERY    | example.com/m | ''     | URL FETCH DISCOVERY PLAIN_URL
            https://sum.example.com/lookup/example.com/m@v1.2.0         | VERIFICATION | example.com/m | v1.2.0 | URL FETCH SUMDB
            https://sum.example.com/latest                              | VERIFICATION | ''            | ''     | URL FETCH SUMDB
            https://db.example.com/tile/8/0/001                         | VERIFICATION | ''            | ''     | URL FETCH SUMDB TILE
            https://m.example.com/sumdb/sum.golang.org/supported        | VERIFICATION | ''            | ''     | URL FETCH SUMDB SUMDB_PROXIED SUPPORTED
            https://m.example.com/sumdb/sum.golang.google.cn/tile/8/0/1 | VERIFICATION | ''            | ''     | URL FETCH SUMDB SUMDB_PROXIED TILE
            https://m.example.com/sumdb/sum.acme.org/lookup/a.b/c@v1.0.0 | VERIFICATION | a.b/c        | v1.0.0 | URL FETCH SUMDB SUMDB_PROXIED OTHER_DATABASE
            http://127.0.0.1:3000/a.b/c/@v/list                         | QUERY        | a.b/c         | ''     | URL FETCH PLAIN_URL LOCAL_URL
            file:///srv/mirror/example.com/m/@v/v1.2.0.mod              | DOWNLOAD     | example.com/m | v1.2.0 | URL FETCH
            file:///srv/mirror/example.com/m/@v/list                    | QUERY        | example.com/m | ''     | URL FETCH
            file:////srv/mirror/example.com/m/@v/list                   | QUERY        | example.com/m | ''     | URL FETCH
            file:///srv/sum/tile/8/3/000.p/4                            | VERIFICATION | ''            | ''     | URL FETCH SUMDB TILE
            https://git.example.com/o/r                                 | ''           | ''            | ''     | URL OTHER_URL
            ssh://git@git.example.com/o/r                               | ''           | ''            | ''     | URL
            """)
    void aUrlTellsByItsForm(String url, String stage, String module, String version, String facets) {
        UrlShape shape = UrlShape.of(url);
        assertThat(shape.url()).isEqualTo(url);
        assertThat(shape.stage().map(Stage::name).orElse("")).isEqualTo(stage);
        assertThat(shape.module()).isEqualTo(new ModuleName(module, version));
        assertThat(shape.facets())
                .containsExactlyInAnyOrderElementsOf(
                        FieldValue.of(facets.toLowerCase(Locale.ROOT).replace('_', '-'), 1)
                                .facets());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///srv/mirror/example.com/m/@v/list",
                "file:///C:/mirror/example.com/m/@v/list",
                "file://localhost/srv/mirror",
                "file:///127.0.0.1:8080/m",
                "file:///",
            })
    void aFileIsOnNoHost(String url) {
        assertThat(UrlShape.of(url).url()).isEqualTo(url);
        assertThat(UrlShape.of(url).endpoint()).isEqualTo(Endpoint.NONE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://h.example.com:8443/x,        h.example.com, 8443
            https:/h.example.com/x,              h.example.com, -1
            https://user:p@h.example.com/x,      h.example.com, -1
            https://h.example.com?x,             h.example.com, -1
            https://h.example.com#x,             h.example.com, -1
            https://[2001:db8::1]:443/x,         2001:db8::1,   443
            ssh://git@h.example.com:2222/o/r,    h.example.com, 2222
            git@h.example.com:o/r,               h.example.com, -1
            git@h.example.com/o/r,               h.example.com, -1
            """)
    void theEndpointIsOfTheAuthority(String url, String host, int port) {
        OptionalInt expected = port < 0 ? OptionalInt.empty() : OptionalInt.of(port);
        assertThat(UrlShape.of(url).endpoint()).isEqualTo(new Endpoint(host, expected));
    }

    @Test
    void whatIsNoUrlHasNoShape() {
        UrlShape nothing = new UrlShape("x/y", Endpoint.NONE, Optional.empty(), ModuleName.NONE, Set.of());
        assertThat(UrlShape.of("x/y")).isEqualTo(nothing);
        assertThat(UrlShape.of("://h.example.com").endpoint()).isEqualTo(Endpoint.NONE);
        assertThat(UrlShape.of("a@b").endpoint()).isEqualTo(Endpoint.NONE);
    }

    @Test
    void whatIsTooLongHasNoShape() {
        String start = "https://h.example.com/";
        assertThat(UrlShape.of(start + "x".repeat(4096 - start.length()))
                        .endpoint()
                        .host())
                .isEqualTo("h.example.com");
        assertThat(UrlShape.of(start + "x".repeat(4097 - start.length())).endpoint())
                .isEqualTo(Endpoint.NONE);
    }
}
