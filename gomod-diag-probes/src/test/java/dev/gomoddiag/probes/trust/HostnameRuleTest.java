package dev.gomoddiag.probes.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.probes.net.IpText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostnameRuleTest {

    /** Most rows are those of matchHostnamesTests in crypto/x509/x509_test.go. */
    @ParameterizedTest
    @CsvSource({
        "a.b.c, a.b.c, true",
        "a.b.c, b.b.c, false",
        "'', b.b.c, false",
        "a.b.c, '', false",
        "example.com, example.com, true",
        "example.com, EXAMPLE.com, true",
        "EXAMPLE.com, example.com, true",
        "example.com, example.com., true",
        "example.com, www.example.com, false",
        "*.example.com, example.com, false",
        "*.example.com, www.example.com, true",
        "*.example.com, www.example.com., true",
        "*.example.com, xyz.www.example.com, false",
        "*.example.com, https://www.example.com, false",
        "*.*.example.com, xyz.www.example.com, false",
        "*.www.*.com, xyz.www.example.com, false",
        "*bar.example.com, foobar.example.com, false",
        "f*.example.com, foobar.example.com, false",
        "www.example.com, *.example.com, false",
        "*, example.com, false",
        "'', '', false",
        "_a.example.com, _a.example.com, true",
        "-a.example.com, -a.example.com, true",
        "*.example.com., www.example.com., false"
    })
    void matchesNamesAsGoDoes(String pattern, String host, boolean fits) {
        assertThat(HostnameRule.complaint(names(pattern), host).isEmpty()).isEqualTo(fits);
    }

    @Test
    void saysWhatTheCertificateIsFor() {
        assertThat(HostnameRule.complaint(names("a.example", "b.example"), "proxy.golang.org"))
                .contains("x509: certificate is valid for a.example, b.example, not proxy.golang.org");
        assertThat(HostnameRule.complaint(names(), "proxy.golang.org"))
                .contains("x509: certificate is not valid for any names, but wanted to match proxy.golang.org");
        String[] many = IntStream.range(0, 100).mapToObj(i -> i + ".example").toArray(String[]::new);
        assertThat(HostnameRule.complaint(names(many), "proxy.golang.org"))
                .contains("x509: certificate is valid for 100 names, but none matched proxy.golang.org");
    }

    @Test
    void takesNoCommonNameForAName() {
        SubjectNames legacy = new SubjectNames(List.of(), List.of(), false, Optional.of("proxy.golang.org"));

        assertThat(HostnameRule.complaint(legacy, "proxy.golang.org"))
                .contains("x509: certificate relies on legacy Common Name field, use SANs instead");
    }

    @Test
    void matchesAddressesOnlyWithAddresses() {
        SubjectNames address = new SubjectNames(
                List.of("203.0.113.8"), List.of(IpText.parse("203.0.113.7").orElseThrow()), true, Optional.empty());

        assertThat(HostnameRule.complaint(address, "203.0.113.7")).isEmpty();
        assertThat(HostnameRule.complaint(address, "203.0.113.8"))
                .contains("x509: certificate is valid for 203.0.113.7, not 203.0.113.8");
        assertThat(HostnameRule.complaint(names("a.example"), "203.0.113.8"))
                .contains("x509: cannot validate certificate for 203.0.113.8 because it doesn't contain any IP SANs");
    }

    private static SubjectNames names(String... dns) {
        return new SubjectNames(List.of(dns), List.of(), true, Optional.empty());
    }
}
