package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.ResolvConf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {
    private static final NameServers CORP = ResolvConf.parse("search corp.example lab.example\n");

    @Test
    void triesANameWithADotAsItIsFirst() {
        assertThat(NameList.of("proxy.golang.org", CORP))
                .containsExactly(
                        "proxy.golang.org.", "proxy.golang.org.corp.example.", "proxy.golang.org.lab.example.");
    }

    @Test
    void triesANameWithTooFewDotsLast() {
        assertThat(NameList.of("goproxy", CORP))
                .containsExactly("goproxy.corp.example.", "goproxy.lab.example.", "goproxy.");
        assertThat(NameList.of("a.b", ResolvConf.parse("search corp.example\noptions ndots:2\n")))
                .containsExactly("a.b.corp.example.", "a.b.");
    }

    @Test
    void triesARootedNameAlone() {
        assertThat(NameList.of("proxy.golang.org.", CORP)).containsExactly("proxy.golang.org.");
    }

    @Test
    void leavesOutWhatGetsTooLong() {
        String longName = ("a".repeat(63) + ".").repeat(3) + "a".repeat(55) + ".x";

        assertThat(NameList.of(longName, CORP)).isEqualTo(List.of(longName + "."));
    }

    @Test
    void keepsOnionNamesFromNameServers() {
        assertThat(NameList.of("x.onion", ResolvConf.parse(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "a..b", "-a.example", "a-.example", "1.2.3", "12345", "a b", "ä.example", "X.Onion."})
    void asksNobodyForWhatIsNoName(String name) {
        assertThat(NameList.of(name, CORP)).isEmpty();
    }
}
