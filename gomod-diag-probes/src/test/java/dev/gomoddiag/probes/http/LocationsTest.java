package dev.gomoddiag.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probes.http.HttpAsk.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {
    private static final RequestUrl FROM = RequestUrl.of("https://u:p@h.example/a/b?q=1");

    @ParameterizedTest
    @CsvSource({
        "https://other.example/x,https://other.example/x",
        "/x,https://h.example/x",
        "x?y,https://h.example/a/x?y",
        "//other.example/x,https://other.example/x"
    })
    void resolvesWithoutTheLogin(String location, String resolved) {
        assertThat(Locations.resolve(FROM, location)).contains(RequestUrl.of(resolved));
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThat(Locations.resolve(FROM, "https://h h/")).isEmpty();
    }

    @Test
    void followsToPlainHttpOnlyWhereGoDoes() {
        RequestUrl plain = RequestUrl.of("http://h.example/");

        assertThat(Locations.refusal(FROM, plain, Security.VERIFIED, 0)).isPresent();
        assertThat(Locations.refusal(FROM, plain, Security.UNVERIFIED, 0)).isEmpty();
        assertThat(Locations.refusal(plain, plain, Security.VERIFIED, 9)).isEmpty();
        assertThat(Locations.refusal(plain, plain, Security.VERIFIED, 10)).contains("stopped after 10 redirects");
        assertThat(Locations.refusal(plain, RequestUrl.of("ftp://h.example/"), Security.VERIFIED, 0))
                .contains("unsupported protocol scheme \"ftp\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/,true",
        "https://sub.h.example/,true",
        "https://oh.example/,false",
        "https://other.example/,false"
    })
    void handsALoginOnToTheSameHostAndThoseBelowIt(String target, boolean handedOn) {
        RequestUrl first = RequestUrl.of("https://h.example/");
        HttpAsk ask = HttpAsk.get(first, 10).with("Authorization", "Basic x").with("Accept", "y");

        HttpAsk next = Locations.follow(ask, RequestUrl.of(target), first);

        assertThat(next.headers()).extracting(HttpAsk.Header::name).contains("Accept");
        assertThat(next.headers().stream().anyMatch(header -> header.name().equals("Authorization")))
                .isEqualTo(handedOn);
        assertThat(next.toString()).doesNotContain("Basic x");
    }
}
