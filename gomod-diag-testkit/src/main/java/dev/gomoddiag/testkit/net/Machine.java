package dev.gomoddiag.testkit.net;

import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.testkit.FakeHost;
import java.time.Duration;
import java.util.List;

/** A healthy developer's machine in the embedded network. */
final class Machine {
    private static final String GO_VERSION = "go1.26.8";
    private static final String GO_ENV = """
            # The defaults of a go distribution.
            GOPROXY=https://proxy.golang.org,direct
            GOSUMDB=sum.golang.org
            GOTOOLCHAIN=auto
            """;

    private Machine() {}

    static FakeHost in(EmbeddedNetwork network) {
        return FakeHost.linux()
                .variable("PATH", "/usr/local/go/bin:/usr/bin:/bin")
                .variable("GOSUMDB", network.sumdb().verifier())
                .file("/etc/resolv.conf", "nameserver " + EmbeddedNetwork.NAME_SERVER + "\n")
                .file("/etc/hosts", "127.0.0.1 localhost\n::1 localhost ip6-localhost\n")
                .file("/etc/nsswitch.conf", "hosts: files dns\n")
                .file("/etc/ssl/certs/ca-certificates.crt", network.rootPem())
                .file("/usr/local/go/VERSION", GO_VERSION + "\ntime 2026-10-19T00:00:00Z\n")
                .file("/usr/local/go/go.env", GO_ENV)
                .program("go", "/usr/local/go/bin/go")
                .program("git", "/usr/bin/git")
                .program("ssh", "/usr/bin/ssh")
                .command(List.of("git", "version"), printed("git version 2.39.5\n"))
                .command(List.of("go", "version"), printed("go version " + GO_VERSION + " linux/amd64\n"))
                .network(network.path());
    }

    private static CommandOutcome printed(String words) {
        return new CommandOutcome.Exited(0, words, "", Duration.ofMillis(3));
    }
}
