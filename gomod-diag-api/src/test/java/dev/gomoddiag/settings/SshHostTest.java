package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.MapHost;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SshHostTest {
    /** Configurations and what {@code ssh -G} (OpenSSH 9.2) makes of them. */
    private static final Map<String, String> ROUTES = new TreeMap<>(Map.of(
            "ProxyJump none\nProxyCommand nc %h %p", "ProxyCommand nc %h %p",
            "ProxyJump none\nProxyCommand z\nProxyJump k", "ProxyCommand z",
            "ProxyJump none\nProxyJump j\nProxyCommand x", "ProxyCommand x",
            "ProxyJump none\nProxyCommand none\nProxyCommand y", "",
            "ProxyJump NONE\nProxyJump j", "",
            "ProxyCommand none\nProxyJump j", "",
            "ProxyCommand x\nProxyJump j", "ProxyCommand x",
            "ProxyJump j\nProxyCommand x", "ProxyJump j"));

    @Test
    void aProxyCommandCountsAfterProxyJumpNoneOnly() {
        Map<String, String> routes = new TreeMap<>();
        ROUTES.keySet().forEach(lines -> routes.put(lines, route(lines)));

        assertThat(routes).isEqualTo(ROUTES).hasSize(8);
    }

    private static String route(String lines) {
        MapHost host = MapHost.linux().file("/home/user/.ssh/config", "Host *\n" + lines + "\n");
        return SshSettings.read(host)
                .forHost("git.example", Optional.empty())
                .through()
                .map(setting -> setting.name() + " " + setting.raw())
                .orElse("");
    }
}
