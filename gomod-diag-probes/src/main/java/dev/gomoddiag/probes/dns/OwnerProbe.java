package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import java.util.List;
import java.util.Set;

/**
 * Looks up the names of a certificate that was presented for another name: when one of them has the very address that was
 * dialled, then that address belongs to somebody else, and the certificate is in order.
 */
public final class OwnerProbe implements Probe {
    private static final ProbeId ID = new ProbeId("owner");
    private static final ProbeId TLS = new ProbeId("tls");
    private static final int MOST_NAMES = 3;

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(TLS);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        List<String> names = context.facts()
                .of(TlsHandshake.class)
                .filter(handshake -> handshake.outcome() == TlsOutcome.HOSTNAME_MISMATCH)
                .flatMap(handshake -> handshake.leaf().stream())
                .map(PeerCertificate::names)
                .flatMap(List::stream)
                .filter(name -> name.indexOf('*') < 0 && IpText.parse(name).isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        Parallel.each(
                names, name -> context.saw(context.resolver().resolve(name).result()));
        return ProbeResult.observed();
    }
}
