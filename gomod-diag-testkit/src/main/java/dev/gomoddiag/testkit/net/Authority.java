package dev.gomoddiag.testkit.net;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.tls.HeldCertificate;

/** The certificate authorities of the embedded network and all they sign; made once per JVM, since keys take time. */
final class Authority {
    private static final Duration YEARS = Duration.ofDays(3650);

    private static final HeldCertificate ROOT =
            authority("Embedded Network Root CA", 1).build();
    private static final HeldCertificate ISSUING =
            authority("Embedded Network Issuing CA", 0).signedBy(ROOT).build();
    private static final Map<Name, Identity> IDENTITIES = new ConcurrentHashMap<>();

    private Authority() {}

    private record Name(String host, Leaf leaf, Duration ahead) {}

    /** Authorities that are seldom needed. */
    private static final class Others {
        static final HeldCertificate ROGUE = authority("Rogue CA", 0).build();
        static final HeldCertificate INSPECTION =
                authority("Corp TLS Inspection CA", 0).build();
        static final HeldCertificate OLD = authority("Embedded Network Issuing CA 1", 0)
                .rsa2048()
                .signedBy(ROOT)
                .build();
    }

    /** The root that the machine trusts. */
    static String rootPem() {
        return ROOT.certificatePem();
    }

    static String inspectionPem() {
        return Others.INSPECTION.certificatePem();
    }

    static X509Certificate issuer() {
        return ISSUING.certificate();
    }

    /** The chain for a host that lives so much later. */
    static Identity identity(String host, Leaf leaf, Duration ahead) {
        return IDENTITIES.computeIfAbsent(new Name(host, leaf, ahead), Authority::issue);
    }

    private static Identity issue(Name name) {
        long today = name.ahead().toDays();
        HeldCertificate.Builder valid =
                leaf(name.host(), today - 1, name.ahead().isZero() ? YEARS.toDays() : today + 90);
        return switch (name.leaf()) {
            case VALID -> Identity.of(valid.signedBy(ISSUING), ISSUING);
            case EXPIRED -> Identity.of(leaf(name.host(), -400, -30).signedBy(ISSUING), ISSUING);
            case NOT_YET_VALID -> Identity.of(leaf(name.host(), 30, 400).signedBy(ISSUING), ISSUING);
            case WRONG_HOST ->
                Identity.of(leaf("wrong.example", -1, YEARS.toDays()).signedBy(ISSUING), ISSUING);
            case SELF_SIGNED -> Identity.of(valid);
            case MISSING_INTERMEDIATE -> Identity.of(valid.signedBy(ISSUING));
            case UNKNOWN_CA -> Identity.of(valid.signedBy(Others.ROGUE), Others.ROGUE);
            case INSPECTED -> Identity.of(valid.signedBy(Others.INSPECTION), Others.INSPECTION);
            case SHA1 -> old(valid.signedBy(Others.OLD).build());
        };
    }

    private static Identity old(HeldCertificate modern) {
        X509Certificate certificate =
                OldSignature.of(modern.certificate(), Others.OLD.keyPair().getPrivate());
        return new Identity(new HeldCertificate(modern.keyPair(), certificate), List.of(Others.OLD));
    }

    static HeldCertificate.Builder leaf(String host, long fromDay, long toDay) {
        return valid(new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host), fromDay, toDay);
    }

    static HeldCertificate.Builder authority(String name, int intermediates) {
        return valid(
                new HeldCertificate.Builder().commonName(name).certificateAuthority(intermediates), -2, YEARS.toDays());
    }

    private static HeldCertificate.Builder valid(HeldCertificate.Builder builder, long fromDay, long toDay) {
        Instant now = Instant.now();
        return builder.ecdsa256()
                .validityInterval(
                        now.plus(Duration.ofDays(fromDay)).toEpochMilli(),
                        now.plus(Duration.ofDays(toDay)).toEpochMilli());
    }

    /** A private key and the chain presented with it, the server's own certificate first. */
    record Identity(HeldCertificate own, List<HeldCertificate> above) {
        static Identity of(HeldCertificate.Builder own, HeldCertificate... above) {
            return new Identity(own.build(), List.of(above));
        }
    }
}
