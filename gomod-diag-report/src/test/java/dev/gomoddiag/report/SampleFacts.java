package dev.gomoddiag.report;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.DamagedFile;
import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.fact.LocalNetwork;
import dev.gomoddiag.fact.LocalReplacement;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.MalformedSums;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.RequirementAttempt;
import dev.gomoddiag.fact.SshGreeting;
import dev.gomoddiag.fact.SumLine;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Endpoint;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** At least one fact of every built-in type. */
final class SampleFacts {
    private static final Duration TOOK = Duration.ofMillis(12);
    private static final Target PROXY = new Target("proxy.golang.org", 443, Role.MODULE_PROXY);
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private SampleFacts() {}

    static List<Fact> all() {
        return List.of(
                new ControlConnect("192.0.2.1:443", ConnectOutcome.CONNECTED, TOOK, ""),
                attempt(steps -> steps.stream().map(step -> Answer.served()).toList()),
                attempt(steps -> steps.stream()
                        .map(step -> Answer.status(503, "503 Service Unavailable"))
                        .toList()),
                new GitListing(
                        "ssh://git@github.com/acme/lib",
                        "https://github.com/acme/lib",
                        GitListing.Transport.SSH,
                        GitListing.Outcome.NETWORK,
                        Optional.of(FailureKind.CONNECT_TIMEOUT),
                        List.of(),
                        TOOK,
                        "connect timed out"),
                failure(),
                new HttpExchange(
                        Operation.INFO,
                        PROXY,
                        "https://proxy.golang.org/example.com/lib/@v/v1.0.0.info",
                        0,
                        OptionalInt.of(404),
                        Optional.empty(),
                        BodyKind.PLAIN_TEXT,
                        "not found: <unknown> & \"odd\"",
                        List.of(),
                        Optional.of(NOON),
                        TOOK),
                new ImportPage(
                        "https://example.com/lib?go-get=1",
                        List.of(new ImportPage.Tag("example.com/lib", "git", "https://git.example.com/lib"))),
                new LocalDirectory(
                        "GOMODCACHE",
                        "/srv/mod",
                        new DirectoryState("/srv", DirectoryState.Access.DENIED, OptionalLong.of(4096))),
                new GoModSeen("https://proxy.golang.org/m/@v/v1.mod", "m", "v1.0.0", "other", "1.21", ""),
                new DamagedFile("/srv/mod/cache/download/example.com/lib/@v/v1.0.0.zip", "zip: not a valid zip file"),
                new RequirementAttempt(
                        "example.com/lib@v1.0.0",
                        "example.com/gone",
                        "v1.0.0",
                        attempt(steps -> steps.stream()
                                        .map(step -> Answer.notFound("404 Not Found"))
                                        .toList())
                                .trace(),
                        TOOK),
                new LocalReplacement("/work/go.mod", 7, "example.com/lib", "../lib"),
                new MalformedSums("/work/go.sum", 1, "wrong number of fields 2", List.of("<<<<<<< HEAD")),
                new SumLine("/work/go.sum", 3, "example.com/lib", "v1.0.0", "h1:a", "h1:b", "https://sum.golang.org/"),
                new LocalNetwork(List.of("192.0.2.77", "2001:db8::77")),
                new LocalTool("git", Optional.empty()),
                new NameLookup(
                        "proxy.golang.org",
                        NameLookup.Source.NAME_SERVER,
                        "192.0.2.53:53",
                        LookupOutcome.SERVFAIL,
                        List.of(),
                        TOOK,
                        "EDE 22"),
                new ProxyTunnel(
                        "http://192.0.2.3:3128",
                        ProxyTunnel.Client.GO,
                        PROXY,
                        ProxyTunnel.Outcome.AUTH_REQUIRED,
                        OptionalInt.of(407),
                        List.of("Proxy-Authenticate: Basic realm=\"corp\""),
                        TOOK,
                        ""),
                new TlsVariation(
                        PROXY,
                        "192.0.2.1",
                        TlsVariation.Difference.NEUTRAL_NAME,
                        TlsOutcome.HANDSHAKE_FAILURE,
                        TOOK,
                        "unrecognized_name"),
                new SshGreeting(
                        new Target("github.com", 22, Role.VCS_HOST),
                        "192.0.2.30",
                        Optional.empty(),
                        "SSH-2.0-x",
                        TOOK,
                        ""),
                new TcpAttempt(PROXY, "192.0.2.10", ConnectOutcome.TIMED_OUT, TOOK, "connect timed out"),
                new TlsHandshake(
                        PROXY,
                        "192.0.2.10",
                        "proxy.golang.org",
                        TlsOutcome.UNTRUSTED,
                        List.of(certificate()),
                        TOOK,
                        "x509"));
    }

    static GoFailure failure() {
        return new GoFailure(
                GoFailure.Stage.QUERY,
                "Get",
                new GoFailure.Place(
                        "https://proxy.golang.org/example.com/lib/@v/list",
                        "proxy.golang.org",
                        "192.0.2.10",
                        OptionalInt.of(443),
                        ""),
                "example.com/lib",
                "v1.0.0",
                OptionalInt.empty(),
                "ECONNREFUSED",
                GoFailure.Origin.LOCAL,
                List.of(
                        new GoFailure.WeighedCause("net.tcp.refused", 0.9),
                        new GoFailure.WeighedCause(
                                "net.local-firewall",
                                0.1,
                                Optional.of(new GoFailure.Separation(
                                        "packet-filter", "", Text.plain("Look at the packet filter."))))),
                2,
                7,
                "dial tcp 192.0.2.10:443: connect: connection refused");
    }

    private static FetchAttempt attempt(Endpoint endpoint) {
        return new FetchAttempt(
                FetchWalk.run(
                        FetchCommand.MOD_DOWNLOAD,
                        new ModuleQuery("example.com/lib", "v1.0.0"),
                        GoSettings.read(FakeHost.linux()).fetch(),
                        endpoint),
                TOOK);
    }

    private static PeerCertificate certificate() {
        return new PeerCertificate(
                "CN=proxy.golang.org",
                "CN=Corp Inspection",
                List.of("proxy.golang.org"),
                NOON,
                NOON.plus(Duration.ofDays(30)),
                "SHA256withECDSA",
                "0f".repeat(32),
                "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n");
    }
}
