package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the examples of {@code go help packages} and cmd/internal/pkgpattern/pat_test.go. */
class PackagePatternTest {

    @ParameterizedTest
    @CsvSource({
        "..., foo, true",
        "net/..., net, true",
        "net/..., net/http, true",
        "net/..., network, false",
        "net..., network, true",
        "a...c, abc, true",
        "a...c, abcd, false",
        "a...b...c, a/b/x/c, true",
        "a...ba...ab, abab, false",
        "./..., ./vendor/foo, false",
        "mycode/vendor/..., mycode/vendor, true",
        "mycode/vendor/..., mycode/vendor/foo, true",
        "x/vendor/y, x/vendor/y, true",
        "x/.../y, x/vendor/y, false",
        "x/..., x/vendor, true",
    })
    void dotsStandForAnyText(String pattern, String name, boolean matches) {
        assertThat(new PackagePattern(pattern).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com/m/..., example.com, true",
        "example.com/m/..., example.com/m, true",
        "example.com/m/..., example.com/m/cmd, true",
        "example.com/m/..., example.com/mm, false",
        "example.com/m..., example.com/mm, true",
        "example.com/m/..., example.org, false",
    })
    void aModuleMayHoldWhatMatchesWhereItsPathBeginsSo(String pattern, String module, boolean reaches) {
        assertThat(new PackagePattern(pattern).reaches(module)).isEqualTo(reaches);
    }
}
