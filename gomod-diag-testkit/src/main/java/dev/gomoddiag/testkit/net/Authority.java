package dev.gomoddiag.testkit.net;

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

    private record Name(String host, Leaf leaf) {}

    /** Authorities that are seldom needed. */
    private static final class Strangers {
        static final HeldCertificate ROGUE = authority("Rogue CA", 0).build();
        static final HeldCertificate INSPECTION =
                authority("Corp TLS Inspection CA", 0).build();
    }

    /** The root that the machine trusts. */
    static String rootPem() {
        return ROOT.certificatePem();
    }

    static String inspectionPem() {
        return Strangers.INSPECTION.certificatePem();
    }

    /** The chain for a host. */
    static Identity identity(String host, Leaf leaf) {
        return IDENTITIES.computeIfAbsent(new Name(host, leaf), Authority::issue);
    }

    private static Identity issue(Name name) {
        HeldCertificate.Builder valid = leaf(name.host(), -1, YEARS.toDays());
        return switch (name.leaf()) {
            case VALID -> Identity.of(valid.signedBy(ISSUING), ISSUING);
            case EXPIRED -> Identity.of(leaf(name.host(), -400, -30).signedBy(ISSUING), ISSUING);
            case NOT_YET_VALID -> Identity.of(leaf(name.host(), 30, 400).signedBy(ISSUING), ISSUING);
            case WRONG_HOST ->
                Identity.of(leaf("wrong.example", -1, YEARS.toDays()).signedBy(ISSUING), ISSUING);
            case SELF_SIGNED -> Identity.of(valid);
            case MISSING_INTERMEDIATE -> Identity.of(valid.signedBy(ISSUING));
            case UNKNOWN_CA -> Identity.of(valid.signedBy(Strangers.ROGUE), Strangers.ROGUE);
            case INSPECTED -> Identity.of(valid.signedBy(Strangers.INSPECTION), Strangers.INSPECTION);
        };
    }

    private static HeldCertificate.Builder leaf(String host, long fromDay, long toDay) {
        return valid(new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host), fromDay, toDay);
    }

    private static HeldCertificate.Builder authority(String name, int intermediates) {
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
