package dev.gomoddiag.rules.tls;

import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs that somebody between here and the peer signs certificates anew.
 *
 * @param issuer who signs
 * @param hosts for which he was seen to do so
 */
record Interception(String issuer, List<String> hosts, double confidence) {
    private static final double NAMED = 0.97;
    private static final double SEVERAL_HOSTS = 0.95;
    private static final double PUBLIC_HOST = 0.85;

    /** Products that inspect TLS, by words of the certificates they make. */
    private static final List<String> PRODUCTS = List.of(
            "zscaler",
            "fortinet",
            "fortigate",
            "palo alto",
            "blue coat",
            "bluecoat",
            "netskope",
            "cisco umbrella",
            "sophos",
            "kaspersky",
            "eset ssl",
            "avast",
            "avg technologies",
            "bitdefender",
            "charles proxy",
            "mitmproxy",
            "do_not_trust",
            "portswigger",
            "squid",
            "untangle",
            "watchguard",
            "check point",
            "mcafee",
            "forcepoint",
            "websense",
            "barracuda",
            "sonicwall",
            "cloudflare for teams",
            "sangfor",
            "inspection",
            "interception",
            "ssl-proxy",
            "ssl proxy");

    static Optional<Interception> of(Obstacle obstacle, TlsHandshake handshake) {
        if (handshake.chain().isEmpty()
                || handshake.outcome() != TlsOutcome.UNTRUSTED && handshake.outcome() != TlsOutcome.SELF_SIGNED
                || !ReplacedRootsRule.replaced(obstacle).isEmpty()) {
            return Optional.empty();
        }
        String issuer = top(handshake);
        List<String> hosts = obstacle.evidence()
                .of(TlsHandshake.class)
                .filter(other ->
                        other.outcome() == handshake.outcome() && !other.chain().isEmpty())
                .filter(other -> top(other).equals(issuer))
                .map(TlsHandshake::serverName)
                .distinct()
                .toList();
        String lower = issuer.toLowerCase(Locale.ROOT);
        if (PRODUCTS.stream().anyMatch(lower::contains)) {
            return Optional.of(new Interception(issuer, hosts, NAMED));
        }
        if (handshake.outcome() == TlsOutcome.SELF_SIGNED || OldRoots.byPublicAuthority(handshake)) {
            return Optional.empty();
        }
        long owners = hosts.stream().map(Hosts::registered).distinct().count();
        if (owners > 1 || hosts.size() > 1 && hosts.stream().allMatch(Hosts::wellKnown)) {
            return Optional.of(new Interception(issuer, hosts, SEVERAL_HOSTS));
        }
        // a host that everybody uses has a certificate that everybody trusts
        boolean others =
                obstacle.evidence().of(TlsHandshake.class).anyMatch(other -> other.outcome() == TlsOutcome.TRUSTED);
        return Hosts.wellKnown(handshake.serverName()) && !others
                ? Optional.of(new Interception(issuer, hosts, PUBLIC_HOST))
                : Optional.empty();
    }

    private static String top(TlsHandshake handshake) {
        List<PeerCertificate> chain = handshake.chain();
        return chain.get(chain.size() - 1).issuer();
    }
}
