package dev.gomoddiag.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "github.com/acme;github.com/acme/x/y;true",
                "github.com/acme;github.com/acmecorp/x;false",
                "github.com/acme/*;github.com/acme;false",
                "github.com/acme/*;github.com/acme/x/y;true",
                "*.corp.example.com;git.corp.example.com/x;true",
                "*.corp.example.com;a.b.corp.example.com/x;true",
                "*.corp.example.com;corp.example.com/x;false",
                "corp.example.com;git.corp.example.com/x;false",
                "a.com, b.com;b.com/x;false",
                "A.com;a.com/x;false",
                "https://a.com;a.com/x;false",
                "a.com:8443/x;a.com/x;false",
                "a.com/...;a.com/x;false",
                "a.com//;a.com/x;false",
                "a.com/;a.com/x;true",
                "a.com|b.com;a.com/x;false",
                "none;a.com/x;false",
                "*;a.com/x;true",
                "*/acme;github.com/acme/x;true",
                "[,a.com;a.com/x;true",
                "[;a.com/x;false",
                "a.[cb]om;a.com/x;true",
                "a.[^c]om;a.com/x;false",
                "a.[a-d]om;a.com;true",
                "a.[]om;a.com;false",
                "a.[-c]om;a.com;false",
                "a\\.com;a.com;true",
                "a.co\\;a.com;false",
                "a?com;a.com;true",
                "?.com;é.com/x;true",
                ",;a.com;false",
                "*?;a;true"
            })
    void matchesPrefixesAsGoDoes(String globs, String path, boolean matches) {
        assertThat(GlobList.parse(globs).matches(path)).isEqualTo(matches);
    }

    @Test
    void namesThePatternThatMatches() {
        assertThat(GlobList.parse("x.com,*.org/").matching("a.org/b")).contains("*.org/");
    }

    @Test
    void countsAsSetEvenWhenItMatchesNothing() {
        assertThat(GlobList.parse(",").isEmpty()).isFalse();
        assertThat(GlobList.parse("").isEmpty()).isTrue();
    }

    @Test
    void needsNoExponentialTime() {
        GlobList list = GlobList.parse("*a".repeat(200) + "b");
        String path = "a".repeat(5_000);

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> list.matches(path)))
                .isFalse();
    }
}
