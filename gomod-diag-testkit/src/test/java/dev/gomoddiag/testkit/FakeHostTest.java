package dev.gomoddiag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.NameServers;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeHostTest {

    @Test
    void holdsWhatItWasToldAndNothingElse() {
        FakeHost host = FakeHost.linux()
                .variable("GOPROXY", "off")
                .file("/etc/hosts", "127.0.0.1 localhost")
                .file("/etc/ssl/a.pem", "x")
                .program("git", "/usr/bin/git");

        assertThat(host.variableNames()).containsExactlyInAnyOrder("HOME", "GOPROXY");
        assertThat(host.read("/etc/hosts").text()).contains("127.0.0.1 localhost");
        assertThat(host.read("/etc/other")).isEqualTo(new FileContent.Missing());
        assertThat(host.list("/etc")).containsExactly("/etc/hosts");
        assertThat(host.findProgram("git")).contains("/usr/bin/git");
        assertThat(host.findProgram("go")).isEmpty();
        assertThat(host.nameServers()).isEmpty();
    }

    @Test
    void staysAsItIsWhenAVariantIsMade() {
        FakeHost host = FakeHost.linux();

        host.variable("GOPROXY", "off").file("/etc/hosts", "");

        assertThat(host.variable("GOPROXY")).isEmpty();
        assertThat(host.read("/etc/hosts")).isEqualTo(new FileContent.Missing());
    }

    @Test
    void answersACommandByItsLongestPrefix() {
        CommandOutcome any = new CommandOutcome.NotStarted("any");
        CommandOutcome version = new CommandOutcome.NotStarted("version");
        FakeHost host = FakeHost.linux().command(List.of("git"), any).command(List.of("git", "version"), version);

        assertThat(host.run(request("git", "version"))).isEqualTo(version);
        assertThat(host.run(request("git", "status"))).isEqualTo(any);
        assertThat(host.run(request("go"))).isInstanceOf(CommandOutcome.NotStarted.class);
    }

    @Test
    void asksTheNameServersGivenRatherThanItsResolvConf() {
        FakeHost host = FakeHost.linux().file("/etc/resolv.conf", "nameserver 192.0.2.1\n");

        assertThat(host.nameServers().map(NameServers::servers))
                .isEqualTo(Optional.of(List.of(new InetSocketAddress("192.0.2.1", 53))));
        assertThat(host.nameServer("203.0.113.53").nameServers().map(NameServers::servers))
                .isEqualTo(Optional.of(List.of(new InetSocketAddress("203.0.113.53", 53))));
    }

    @Test
    void refusesANameServerGivenByName() {
        assertThatThrownBy(() -> FakeHost.linux().nameServer("dns.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dns.example");
    }

    private static CommandRequest request(String... argv) {
        return new CommandRequest(List.of(argv), Map.of(), Duration.ofSeconds(1));
    }
}
