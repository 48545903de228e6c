package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.certificate;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;
import static dev.gomoddiag.rules.EvidenceFixture.handshake;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import java.time.Duration;
import java.util.List;

/** Certificates and handshakes. */
final class TlsCases {
    private static final String PROXY = "proxy.golang.org";
    private static final String MIRROR = "goproxy.partner.com";
    private static final PeerCertificate LEAF = certificate(PROXY, "CN=Some CA");
    private static final PeerCertificate ROOT = certificate("Some CA", "CN=Some CA");

    static final List<Case> ALL = List.of(
            Case.of(
                    "roots of one company in the place of the system's",
                    fetchingGin()
                            .variable("SSL_CERT_FILE", "/etc/corp.pem")
                            .host(PROXY, Behaviour.fails(FailureKind.TLS_UNTRUSTED))
                            .saw(
                                    handshake(PROXY, TlsOutcome.UNTRUSTED, certificate(PROXY, "CN=Public CA")),
                                    varied(TlsVariation.Difference.SYSTEM_ROOTS, TlsOutcome.TRUSTED)),
                    "tls.roots-missing"),
            Case.of(
                    "a company's own authority",
                    fetchingGin()
                            .variable("GOPROXY", "https://" + MIRROR)
                            .host(MIRROR, Behaviour.fails(FailureKind.TLS_UNTRUSTED))
                            .saw(handshake(MIRROR, TlsOutcome.UNTRUSTED, certificate(MIRROR, "CN=Some CA"), ROOT)),
                    "tls.untrusted-ca"),
            Case.of(
                    "a stranger's authority, others are fine",
                    failing(FailureKind.TLS_UNTRUSTED, TlsOutcome.UNTRUSTED, LEAF, ROOT)
                            .saw(handshake("github.com", TlsOutcome.TRUSTED, certificate("github.com", "CN=DigiCert"))),
                    "tls.untrusted-ca"),
            Case.of(
                    "self-signed",
                    failing(FailureKind.TLS_UNTRUSTED, TlsOutcome.SELF_SIGNED, certificate(PROXY, "CN=" + PROXY)),
                    "tls.self-signed"),
            Case.of(
                    "chain incomplete",
                    failing(FailureKind.TLS_UNTRUSTED, TlsOutcome.MISSING_INTERMEDIATE, LEAF),
                    "tls.missing-intermediate"),
            Case.of(
                    "no roots",
                    failing(FailureKind.TLS_UNTRUSTED, TlsOutcome.ROOTS_MISSING, LEAF)
                            .variable("SSL_CERT_FILE", "/nowhere.pem"),
                    "tls.roots-missing"),
            Case.of(
                    "old roots",
                    failing(
                            FailureKind.TLS_UNTRUSTED,
                            TlsOutcome.UNTRUSTED,
                            certificate(PROXY, "CN=WR2,O=Google Trust Services,C=US")),
                    "tls.roots-missing"),
            Case.of("expired", failing(FailureKind.TLS_EXPIRED, TlsOutcome.EXPIRED, LEAF), "tls.expired"),
            Case.of(
                    "not yet valid",
                    failing(FailureKind.TLS_NOT_YET_VALID, TlsOutcome.NOT_YET_VALID, LEAF),
                    "tls.not-yet-valid"),
            Case.of(
                    "everybody looks expired",
                    failing(FailureKind.TLS_EXPIRED, TlsOutcome.EXPIRED, LEAF)
                            .saw(handshake("github.com", TlsOutcome.EXPIRED, certificate("github.com", "CN=Other CA"))),
                    "tls.clock-skew"),
            Case.of(
                    "one expired, one in order",
                    failing(FailureKind.TLS_EXPIRED, TlsOutcome.EXPIRED, LEAF)
                            .saw(handshake("github.com", TlsOutcome.TRUSTED, certificate("github.com", "CN=Other CA"))),
                    "tls.expired"),
            Case.of("weak", failing(FailureKind.TLS_HANDSHAKE, TlsOutcome.WEAK_SIGNATURE, LEAF), "tls.weak-signature"),
            Case.of(
                    "mutual",
                    failing(FailureKind.TLS_HANDSHAKE, TlsOutcome.CLIENT_CERT_REQUIRED, LEAF),
                    "tls.client-cert-required"),
            Case.of(
                    "old protocol",
                    failing(FailureKind.TLS_HANDSHAKE, TlsOutcome.PROTOCOL_VERSION),
                    "tls.protocol-version"),
            Case.of(
                    "no agreement",
                    failing(FailureKind.TLS_HANDSHAKE, TlsOutcome.HANDSHAKE_FAILURE),
                    "tls.handshake-failure"),
            Case.of("plain HTTP", failing(FailureKind.TLS_NOT_TLS, TlsOutcome.NOT_TLS), "tls.not-tls"),
            Case.of(
                    "expired, known from the request alone",
                    fetchingGin().host(PROXY, Behaviour.fails(FailureKind.TLS_EXPIRED)),
                    "tls.expired"),
            Case.of(
                    "a product that inspects",
                    failing(
                            FailureKind.TLS_UNTRUSTED,
                            TlsOutcome.UNTRUSTED,
                            certificate(PROXY, "CN=Zscaler Intermediate Root CA")),
                    "tls.intercepted"),
            Case.of(
                    "the same stranger signs for several",
                    failing(FailureKind.TLS_UNTRUSTED, TlsOutcome.UNTRUSTED, LEAF, ROOT)
                            .saw(handshake(
                                    "github.com", TlsOutcome.UNTRUSTED, certificate("github.com", "CN=Some CA"), ROOT)),
                    "tls.intercepted"),
            Case.of(
                    "a stranger signs for a public host",
                    failing(FailureKind.TLS_UNTRUSTED, TlsOutcome.UNTRUSTED, LEAF, ROOT),
                    "tls.intercepted"),
            Case.of(
                    "cut for this name, another host's passes",
                    failing(FailureKind.RESET, TlsOutcome.RESET)
                            .saw(handshake("github.com", TlsOutcome.TRUSTED, certificate("github.com", "CN=DigiCert"))),
                    "net.tcp.reset"),
            Case.of(
                    "silent for this name, another host answers",
                    failing(FailureKind.SILENT, TlsOutcome.SILENT)
                            .saw(handshake("github.com", TlsOutcome.TRUSTED, certificate("github.com", "CN=DigiCert"))),
                    "net.hang"),
            Case.of(
                    "swallowed for this name, a neutral one passes at the same address",
                    failing(FailureKind.SILENT, TlsOutcome.SILENT)
                            .saw(varied(TlsVariation.Difference.NEUTRAL_NAME, TlsOutcome.TRUSTED)),
                    "tls.sni-reset"),
            Case.of(
                    "cut behind a forward proxy for this name, another passes through it",
                    fetchingGin()
                            .variable("HTTPS_PROXY", "http://proxy.corp.example:3128")
                            .host(PROXY, Behaviour.fails(FailureKind.RESET))
                            .saw(tunnelled(PROXY, TlsOutcome.RESET), tunnelled("github.com", TlsOutcome.TRUSTED)),
                    "tls.sni-reset"),
            Case.of(
                    "cut for this name, a neutral one passes at the same address",
                    failing(FailureKind.RESET, TlsOutcome.RESET)
                            .saw(varied(TlsVariation.Difference.NEUTRAL_NAME, TlsOutcome.TRUSTED)),
                    "tls.sni-reset"),
            Case.of(
                    "cut for any name, another host passes",
                    failing(FailureKind.RESET, TlsOutcome.RESET)
                            .saw(handshake("github.com", TlsOutcome.TRUSTED, certificate("github.com", "CN=DigiCert")))
                            .saw(varied(TlsVariation.Difference.NEUTRAL_NAME, TlsOutcome.RESET)),
                    "net.tcp.reset"),
            Case.of(
                    "swallowed unless the packets are small",
                    failing(FailureKind.SILENT, TlsOutcome.SILENT)
                            .saw(
                                    varied(TlsVariation.Difference.NEUTRAL_NAME, TlsOutcome.SILENT),
                                    varied(TlsVariation.Difference.SMALL_PACKETS, TlsOutcome.TRUSTED)),
                    "net.mtu.blackhole"),
            Case.of(
                    "silent to a large first message alone",
                    fetchingGin().saw(trusted(Duration.ofMillis(20)), large(TlsOutcome.SILENT, Duration.ofSeconds(2))),
                    "net.mtu.blackhole"),
            Case.of(
                    "slow to any message",
                    fetchingGin()
                            .saw(trusted(Duration.ofMillis(900)), large(TlsOutcome.SILENT, Duration.ofSeconds(2)))),
            Case.of(
                    "a large first message is answered",
                    fetchingGin()
                            .saw(trusted(Duration.ofMillis(20)), large(TlsOutcome.TRUSTED, Duration.ofMillis(20)))),
            Case.of(
                    "a large first message is cut",
                    fetchingGin().saw(trusted(Duration.ofMillis(20)), large(TlsOutcome.RESET, Duration.ofMillis(20))),
                    "net.tcp.reset"),
            Case.of(
                    "a large first message is declined",
                    fetchingGin()
                            .saw(
                                    trusted(Duration.ofMillis(20)),
                                    large(TlsOutcome.HANDSHAKE_FAILURE, Duration.ofMillis(20)))),
            Case.of(
                    "swallowed whatever is done",
                    failing(FailureKind.SILENT, TlsOutcome.SILENT)
                            .saw(
                                    varied(TlsVariation.Difference.NEUTRAL_NAME, TlsOutcome.SILENT),
                                    varied(TlsVariation.Difference.SMALL_PACKETS, TlsOutcome.SILENT)),
                    "net.hang"),
            Case.of(
                    "silent over IPv6, trusted over IPv4",
                    fetchingGin()
                            .saw(
                                    handshake(
                                            "proxy.golang.org",
                                            TlsOutcome.TRUSTED,
                                            certificate("proxy.golang.org", "CN=CA")),
                                    new TlsHandshake(
                                            EvidenceFixture.target("proxy.golang.org"),
                                            "2001:db8::10",
                                            "proxy.golang.org",
                                            TlsOutcome.SILENT,
                                            List.of(),
                                            Duration.ofSeconds(3),
                                            "")),
                    "net.ipv6.broken"),
            Case.of("cut, nothing else known", failing(FailureKind.RESET, TlsOutcome.RESET), "net.tcp.reset"),
            Case.of("swallowed, nothing else known", failing(FailureKind.SILENT, TlsOutcome.SILENT), "net.hang"),
            Case.of(
                    "a bad certificate beside the way",
                    fetchingGin()
                            .saw(handshake(
                                    "github.com", TlsOutcome.EXPIRED, certificate("github.com", "CN=Other CA")))));

    private TlsCases() {}

    private static TlsHandshake tunnelled(String name, TlsOutcome outcome) {
        List<PeerCertificate> chain =
                outcome == TlsOutcome.TRUSTED ? List.of(certificate(name, "CN=DigiCert")) : List.of();
        return new TlsHandshake(EvidenceFixture.target(name), "", name, outcome, chain, Duration.ofMillis(7), "");
    }

    private static TlsHandshake trusted(Duration elapsed) {
        return new TlsHandshake(
                EvidenceFixture.target(PROXY),
                EvidenceFixture.ADDRESS,
                PROXY,
                TlsOutcome.TRUSTED,
                List.of(certificate(PROXY, "CN=DigiCert")),
                elapsed,
                "");
    }

    private static TlsVariation large(TlsOutcome outcome, Duration elapsed) {
        return new TlsVariation(
                EvidenceFixture.target(PROXY),
                EvidenceFixture.ADDRESS,
                TlsVariation.Difference.LARGE_HELLO,
                outcome,
                elapsed,
                "");
    }

    private static TlsVariation varied(TlsVariation.Difference difference, TlsOutcome outcome) {
        return new TlsVariation(
                EvidenceFixture.target("proxy.golang.org"),
                EvidenceFixture.ADDRESS,
                difference,
                outcome,
                Duration.ofMillis(7),
                "");
    }

    private static EvidenceFixture failing(FailureKind kind, TlsOutcome outcome, PeerCertificate... chain) {
        return fetchingGin()
                .host(PROXY, Behaviour.fails(kind))
                .resolves(PROXY)
                .connects(PROXY, ConnectOutcome.CONNECTED)
                .saw(handshake(PROXY, outcome, chain));
    }
}
