package dev.gomoddiag.probes.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ssh://git@github.com/a/b,github.com,22",
        "ssh://git@host.example:2222/a,host.example,2222",
        "git+ssh://host.example/a,host.example,22",
        "git@github.com:a/b.git,github.com,22",
        "host.example:a/b,host.example,22",
        "git@[2001:db8::1]:a/b,2001:db8::1,22"
    })
    void readsBothForms(String remote, String host, int port) {
        assertThat(SshAddress.of(RequestUrl.of(remote))).contains(new SshAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://github.com/a/b", "/local/path:x", "./a:b", "path", ""})
    void passesOverOtherRemotes(String remote) {
        assertThat(SshAddress.of(RequestUrl.of(remote))).isEmpty();
    }
}
