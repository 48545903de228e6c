package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepositoryNameProbeTest {
    private static final String GONE = "git.gone.example";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void asksEachConfiguredNameServerForAHostThatWasDenied() throws Exception {
        network.nameServer(EmbeddedNetwork.OTHER_NAME_SERVER).lie(GONE, "203.0.113.10");
        TestContext context = context(FailureKind.NAME_NOT_FOUND);

        assertThat(new RepositoryNameProbe().run(context)).isEqualTo(ProbeResult.observed());
        assertThat(context.seen().of(NameLookup.class))
                .extracting(NameLookup::host, NameLookup::source, NameLookup::server, NameLookup::outcome)
                .containsExactlyInAnyOrder(
                        tuple(GONE, NameLookup.Source.NAME_SERVER, "203.0.113.53:53", LookupOutcome.NXDOMAIN),
                        tuple(GONE, NameLookup.Source.NAME_SERVER, "203.0.113.54:53", LookupOutcome.ANSWERED));
    }

    @Test
    void asksNobodyWhereTheHostWasFound() throws Exception {
        assertThat(new RepositoryNameProbe().run(context(FailureKind.REFUSED))).isInstanceOf(ProbeResult.Skipped.class);
        assertThat(network.log().of(Access.Protocol.DNS, EmbeddedNetwork.NAME_SERVER))
                .isEmpty();
    }

    private TestContext context(FailureKind failure) {
        return TestContext.on(
                        network.host()
                                .nameServer(EmbeddedNetwork.NAME_SERVER)
                                .nameServer(EmbeddedNetwork.OTHER_NAME_SERVER),
                        "go.corp.example/lib@v1.0.0")
                .resolver(network.resolver())
                .facts(Facts.of(List.of(new GitListing(
                        "https://" + GONE + "/lib",
                        "https://" + GONE + "/lib",
                        GitListing.Transport.HTTPS,
                        GitListing.Outcome.NETWORK,
                        Optional.of(failure),
                        List.of(),
                        Duration.ZERO,
                        ""))))
                .timeout(Duration.ofSeconds(20));
    }
}
