package dev.gomoddiag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeResolverTest {
    private static NameLookup lookup(String host, LookupOutcome outcome, String... literals) {
        return new NameLookup(host, NameLookup.Source.GO, "", outcome, List.of(literals), Duration.ZERO, "");
    }

    @Test
    void findsWhatItWasTold() throws UnknownHostException {
        var resolution = FakeResolver.empty()
                .answer("a.example", "203.0.113.9", "2001:db8::9")
                .resolve("a.example");

        assertThat(resolution.addresses())
                .containsExactly(InetAddress.getByName("203.0.113.9"), InetAddress.getByName("2001:db8::9"));
        assertThat(resolution.result())
                .isEqualTo(lookup("a.example", LookupOutcome.ANSWERED, "203.0.113.9", "2001:db8::9"));
    }

    @Test
    void deniesOtherNames() {
        var resolution = FakeResolver.empty().resolve("nobody.example");

        assertThat(resolution.addresses()).isEmpty();
        assertThat(resolution.result()).isEqualTo(lookup("nobody.example", LookupOutcome.NXDOMAIN));
    }

    @Test
    void failsAsTold() {
        var resolver = FakeResolver.empty().fail("a.example", LookupOutcome.SERVFAIL);

        assertThat(resolver.resolve("a.example").questions())
                .containsExactly(lookup("a.example", LookupOutcome.SERVFAIL));
    }

    @Test
    void aLiteralIsItsOwnAddress() throws UnknownHostException {
        assertThat(FakeResolver.empty().resolve("203.0.113.9").addresses())
                .containsExactly(InetAddress.getByName("203.0.113.9"));
    }

    @Test
    void takesNoNamesForAddresses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeResolver.empty().answer("a.example", "b.example"))
                .withMessage("\"b.example\" is not an address: give a literal");
    }
}
