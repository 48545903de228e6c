package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdnaTest {
    /** What {@code idna.Lookup.ToASCII} of Go 1.26.8 makes of them. */
    @ParameterizedTest
    @CsvSource({
        "b\u00fccher.example, xn--bcher-kva.example",
        "B\u00dcCHER.example, xn--bcher-kva.example",
        "stra\u00dfe.example, xn--strae-oqa.example",
        "\u1e9e.example, ss.example",
        "\u4f8b\u3048\u3002\u30c6\u30b9\u30c8, xn--r8jz45g.xn--zckzah",
        "\u05d0\u05d1.example, xn--4dbc.example",
        "\uff46oo.com, foo.com",
        "foo\u00ad.com, foo.com",
        "\u2603.net, xn--n3h.net",
        "a\u0301.example, xn--1ca.example",
        ".\u00e9, .xn--9ca",
    })
    void namesAreAskedForInAscii(String name, String ascii) {
        assertThat(Idna.ascii(name)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOO.example",
                "-\u00e9.example",
                "\u00e9-.example",
                "ab--\u00e9.example",
                "\u0301a.example",
                "a b\u00e9",
                "a_\u00e9",
                "\u2024.example",
                "1\u05d0.example",
                "\ue000.example",
            })
    void whatGoCannotConvertStaysAsItIs(String name) {
        assertThat(Idna.ascii(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "b\u00fccher.example, xn--bcher-kva.example",
        "xn--bcher-kva.example, b\u00fccher.example",
        ".B\u00dcCHER.example, a.b\u00fccher.example",
    })
    void goExemptsInternationalNamesInEitherForm(String exemption, String host) {
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", exemption);
        ForwardProxies proxies =
                ForwardProxies.forGo(name -> Optional.ofNullable(variables.get(name)), Optional.empty());

        assertThat(proxies.forUrl(RequestUrl.of("https://" + host + "/x")))
                .isInstanceOf(ForwardProxies.Choice.NoneChosen.class);
    }

    @Test
    void libcurlExemptsThemInTheAsciiFormOnly() {
        assertThat(byCurl("xn--bcher-kva.example")).isInstanceOf(ForwardProxies.Choice.NoneChosen.class);
        assertThat(byCurl("b\u00fccher.example")).isInstanceOf(ForwardProxies.Choice.Chosen.class);
    }

    private static ForwardProxies.Choice byCurl(String exemption) {
        Map<String, String> variables = Map.of("https_proxy", "http://p:1", "no_proxy", exemption);
        return ForwardProxies.forGit(name -> Optional.ofNullable(variables.get(name)), url -> Optional.empty())
                .forUrl(RequestUrl.of("https://b\u00fccher.example/x"));
    }

    @Test
    void whoeverIsAskedHasTheAsciiName() {
        assertThat(Targets.of(RequestUrl.of("https://b\u00fccher.example/x"), Role.MODULE_PROXY))
                .contains(new Target("xn--bcher-kva.example", 443, Role.MODULE_PROXY));
        assertThat(Targets.of(RequestUrl.of("ssh://git@b\u00fccher.example/x"), Role.VCS_HOST))
                .contains(new Target("b\u00fccher.example", 22, Role.VCS_HOST));
    }
}
