package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.host.MapHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsFileTest {
    private static final HostsFile HOSTS = HostsFile.read(MapHost.linux()
            .file(
                    "/etc/hosts",
                    "# comment\n127.0.0.1\tlocalhost\r\n"
                            + "192.0.2.1 Proxy.Golang.org alias # tail\n"
                            + "256.0.0.1 proxy.golang.org\n127.1 proxy.golang.org\nhost.example proxy.golang.org\n"
                            + "2001:db8::1 proxy.golang.org.\nfe80::1%eth0 zoned\n203.0.113.1\n"));

    @ParameterizedTest
    @ValueSource(strings = {"proxy.golang.org", "PROXY.golang.ORG", "proxy.golang.org."})
    void answersANameWithEveryLineThatHoldsIt(String name) {
        assertThat(HOSTS.entriesFor(name))
                .extracting(HostsFile.Entry::line, HostsFile.Entry::address)
                .containsExactly(tuple(3, "192.0.2.1"), tuple(7, "2001:db8::1"));
    }

    @Test
    void knowsAliasesAndAddressesWithAZone() {
        assertThat(HOSTS.entriesFor("alias")).extracting(HostsFile.Entry::line).containsExactly(3);
        assertThat(HOSTS.entriesFor("zoned"))
                .extracting(entry -> entry.address() + " " + entry.ip().getHostAddress())
                .containsExactly("fe80::1%eth0 fe80:0:0:0:0:0:0:1");
        assertThat(HOSTS.entriesFor("golang.org")).isEmpty();
        assertThat(HOSTS.entries()).hasSize(4);
    }

    @Test
    void findsTheFileOfWindows() {
        String path = "C:\\Windows\\System32\\drivers\\etc\\hosts";
        HostsFile hosts = HostsFile.read(MapHost.windows().file(path, "192.0.2.1 a.example\r\n"));

        assertThat(hosts.path()).isEqualTo(path);
        assertThat(hosts.entriesFor("a.example")).hasSize(1);
    }
}
