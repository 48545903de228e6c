package dev.gomoddiag.probes.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class GoTrustTest {
    private static final String HOST = "proxy.golang.org";
    private static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static final HeldCertificate ROOT = ca("Root CA", 1).build();
    private static final HeldCertificate ISSUING =
            ca("Issuing CA", 0).signedBy(ROOT).build();
    private static final HeldCertificate ROGUE = ca("Rogue CA", 1).build();
    private static final HeldCertificate LEAF = leaf().signedBy(ISSUING).build();

    @Test
    void trustsAChainToARootOfTheFile() {
        assertThat(judge(LEAF, ISSUING)).isEqualTo(TrustVerdict.TRUSTED);
    }

    @Test
    void trustsAChainInAnyOrderWithStrangersInIt() {
        assertThat(judge(LEAF, ROGUE, ROOT, ISSUING)).isEqualTo(TrustVerdict.TRUSTED);
    }

    @Test
    void trustsACertificateThatIsItselfAmongTheRoots() {
        HeldCertificate alone = leaf().build();

        assertThat(judge(trusting(alone), alone)).isEqualTo(TrustVerdict.TRUSTED);
    }

    @Test
    void readsTheDirectoriesWhenTheFileIsNotEnough() {
        FakeHost host = FakeHost.linux()
                .file(BUNDLE, ROGUE.certificatePem())
                .file("/etc/ssl/certs/own.pem", "Some words before.\n" + ROOT.certificatePem());

        assertThat(judge(host, LEAF, ISSUING)).isEqualTo(TrustVerdict.TRUSTED);
    }

    @Test
    void trustsOnlyTheFileThatSslCertFileNames() {
        FakeHost host = trusting(ROOT)
                .variable("SSL_CERT_FILE", "/corp.pem")
                .variable("SSL_CERT_DIR", "/nowhere")
                .file("/corp.pem", ROGUE.certificatePem());

        assertThat(judge(host, LEAF, ISSUING).outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
        assertThat(judge(host, leaf().signedBy(ROGUE).build())).isEqualTo(TrustVerdict.TRUSTED);
    }

    @Test
    void tellsThatThereIsNoRootAtAll() {
        assertThat(judge(FakeHost.linux(), LEAF, ISSUING).outcome()).isEqualTo(TlsOutcome.ROOTS_MISSING);
        assertThat(judge(FakeHost.linux().file(BUNDLE, new FileContent.Unreadable("permission denied")), LEAF, ISSUING)
                        .outcome())
                .isEqualTo(TlsOutcome.ROOTS_MISSING);
        assertThat(judge(FakeHost.linux().file(BUNDLE, "-----BEGIN CERTIFICATE-----\n!\n"), LEAF, ISSUING)
                        .outcome())
                .isEqualTo(TlsOutcome.ROOTS_MISSING);
    }

    @Test
    void usesTheRootsOfTheJvmWhereThePlatformHasNoneForIt() {
        assertThat(judge(FakeHost.windows(), LEAF, ISSUING).outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
    }

    @Test
    void tellsAnUnknownAuthorityThatWasSentAlong() {
        assertThat(judge(leaf().signedBy(ROGUE).build(), ROGUE))
                .isEqualTo(new TrustVerdict(TlsOutcome.UNTRUSTED, "x509: certificate signed by unknown authority"));
    }

    @Test
    void tellsASelfSignedCertificate() {
        assertThat(judge(leaf().build()).outcome()).isEqualTo(TlsOutcome.SELF_SIGNED);
    }

    @Test
    void tellsAMissingIntermediateOnceItWasSeenElsewhere() {
        assertThat(judge(LEAF).outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
        assertThat(GoTrust.of(context(trusting(ROOT)))
                        .judge(chain(LEAF), HOST, NOW, chain(ISSUING))
                        .outcome())
                .isEqualTo(TlsOutcome.MISSING_INTERMEDIATE);
    }

    @Test
    void seesNoMissingIntermediateInWhatWasSeenOfOthers() {
        assertThat(GoTrust.of(context(trusting(ROOT)))
                        .judge(chain(leaf().signedBy(ROGUE).build()), HOST, NOW, chain(ISSUING, ROGUE))
                        .outcome())
                .isEqualTo(TlsOutcome.UNTRUSTED);
    }

    @Test
    void tellsTheValidityPeriodBeforeAnythingElse() {
        HeldCertificate expired = leaf().signedBy(ROGUE)
                .validityInterval(millis(-20), millis(-10))
                .build();
        HeldCertificate future =
                leaf().signedBy(ROGUE).validityInterval(millis(10), millis(20)).build();

        assertThat(judge(expired))
                .isEqualTo(new TrustVerdict(
                        TlsOutcome.EXPIRED,
                        "x509: certificate has expired or is not yet valid: "
                                + "current time 2026-06-01T12:00:00Z is after 2026-05-22T12:00:00Z"));
        assertThat(judge(future).outcome()).isEqualTo(TlsOutcome.NOT_YET_VALID);
        assertThat(judge(expired).kind()).isEqualTo(FailureKind.TLS_EXPIRED);
    }

    @Test
    void tellsAnExpiredIntermediate() {
        HeldCertificate old = ca("Old CA", 0)
                .signedBy(ROOT)
                .validityInterval(millis(-20), millis(-10))
                .build();

        assertThat(judge(leaf().signedBy(old).build(), old).outcome()).isEqualTo(TlsOutcome.EXPIRED);
    }

    @Test
    void tellsAWrongNameBeforeAnUnknownAuthority() {
        HeldCertificate other = new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example")
                .validityInterval(millis(-1), millis(1))
                .signedBy(ROGUE)
                .build();

        assertThat(judge(other))
                .isEqualTo(new TrustVerdict(
                        TlsOutcome.HOSTNAME_MISMATCH,
                        "x509: certificate is valid for other.example, not proxy.golang.org"));
    }

    @Test
    void trustsNoIssuerThatIsNoAuthority() {
        HeldCertificate pretender = leaf().signedBy(ISSUING).build();

        assertThat(judge(leaf().signedBy(pretender).build(), pretender, ISSUING).outcome())
                .isEqualTo(TlsOutcome.UNTRUSTED);
    }

    @Test
    void trustsNoLongerPathThanAnAuthorityAllows() {
        HeldCertificate deeper = ca("Deeper CA", 0).signedBy(ISSUING).build();

        assertThat(judge(leaf().signedBy(deeper).build(), deeper, ISSUING).outcome())
                .isEqualTo(TlsOutcome.UNTRUSTED);
    }

    @Test
    void trustsNoForgedSignatureUnderARightName() {
        HeldCertificate forger = ca("Issuing CA", 0).build();

        assertThat(judge(leaf().signedBy(forger).build(), ISSUING).outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
    }

    @Test
    void keepsAChainAsFacts() {
        PeerCertificate fact = PeerCertificates.of(List.of(LEAF.certificate())).get(0);

        assertThat(fact.names()).containsExactly(HOST, "203.0.113.10");
        assertThat(fact.issuer()).isEqualTo("CN=Issuing CA");
        assertThat(fact.sha256()).matches("[0-9a-f]{64}");
        assertThat(fact.pem()).isEqualTo(LEAF.certificatePem());
    }

    private static TrustVerdict judge(HeldCertificate... chain) {
        return judge(trusting(ROOT), chain);
    }

    private static TrustVerdict judge(FakeHost host, HeldCertificate... chain) {
        return GoTrust.of(context(host)).judge(chain(chain), HOST, NOW);
    }

    private static FakeHost trusting(HeldCertificate root) {
        return FakeHost.linux().file(BUNDLE, root.certificatePem());
    }

    private static TestContext context(FakeHost host) {
        return TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1");
    }

    private static List<X509Certificate> chain(HeldCertificate... chain) {
        return Stream.of(chain).map(HeldCertificate::certificate).toList();
    }

    private static HeldCertificate.Builder leaf() {
        return new HeldCertificate.Builder()
                .commonName(HOST)
                .addSubjectAlternativeName(HOST)
                .addSubjectAlternativeName("203.0.113.10")
                .validityInterval(millis(-1), millis(1));
    }

    private static HeldCertificate.Builder ca(String name, int intermediates) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .certificateAuthority(intermediates)
                .validityInterval(millis(-30), millis(30));
    }

    private static long millis(int days) {
        return NOW.plus(Duration.ofDays(days)).toEpochMilli();
    }
}
