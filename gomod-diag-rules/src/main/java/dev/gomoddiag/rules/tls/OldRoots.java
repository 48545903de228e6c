package dev.gomoddiag.rules.tls;

import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import java.util.List;

/** Certificates of public authorities that are not trusted here: then it is the list of roots that is old or gone. */
final class OldRoots {
    private static final List<String> PUBLIC_AUTHORITIES = List.of(
            "Google Trust Services",
            "DigiCert",
            "Internet Security Research Group",
            "Let's Encrypt",
            "GlobalSign",
            "Sectigo",
            "COMODO",
            "USERTRUST",
            "Amazon",
            "GeoTrust",
            "Baltimore",
            "Entrust",
            "GoDaddy",
            "Starfield",
            "TrustAsia",
            "ZeroSSL",
            "IdenTrust",
            "Digital Signature Trust",
            "Certum",
            "SSL Corporation");

    private OldRoots() {}

    static boolean suspected(TlsHandshake handshake) {
        return handshake.outcome() == TlsOutcome.UNTRUSTED && byPublicAuthority(handshake);
    }

    static boolean byPublicAuthority(TlsHandshake handshake) {
        return handshake.chain().stream()
                .map(PeerCertificate::issuer)
                .anyMatch(issuer -> PUBLIC_AUTHORITIES.stream().anyMatch(issuer::contains));
    }
}
