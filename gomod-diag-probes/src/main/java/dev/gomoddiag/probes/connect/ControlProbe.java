package dev.gomoddiag.probes.connect;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.LocalNetwork;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.text.Text;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When a lookup or a connect failed: what addresses this machine has, and whether neutral hosts can be reached, so that a
 * dead line is told from a blocked target. The neutral hosts learn nothing but that somebody connects.
 */
public final class ControlProbe implements Probe {
    private static final ProbeId ID = new ProbeId("control");
    private static final ProbeId DNS = new ProbeId("dns");
    private static final ProbeId TCP = new ProbeId("tcp");
    private static final ProbeId FETCH = new ProbeId("fetch");
    private static final int HTTPS = 443;

    /** One SYN sent again included (RFC 6298, section 2); after silent name servers no more is left of a default run. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Anycast services for the public on either side of the borders where routes are filtered, one by IPv6. */
    private static final List<InetSocketAddress> NEUTRAL =
            List.of(neutral("1.1.1.1"), neutral("223.5.5.5"), neutral("2606:4700:4700::1111"));

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(DNS, TCP, FETCH);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        return measure(context, Interfaces::ofThisMachine);
    }

    static ProbeResult measure(ProbeContext context, Interfaces interfaces) throws InterruptedException {
        if (context.facts().of(FetchAttempt.class).anyMatch(FetchAttempt::succeeded)) {
            return ProbeResult.skipped(Text.of(ControlProbe.class, "control.fetched"));
        }
        if (!somethingFailed(context.facts())) {
            return ProbeResult.skipped(Text.of(ControlProbe.class, "control.needless"));
        }
        if (context.host().network().isDirect()) {
            try {
                context.saw(localNetwork(interfaces.addresses()));
            } catch (SocketException e) {
                // The system does not tell, so nothing was seen of it; the connects below say enough.
                return connectAll(context);
            }
        }
        return connectAll(context);
    }

    private static ProbeResult connectAll(ProbeContext context) throws InterruptedException {
        Parallel.each(NEUTRAL, peer -> {
            Connects.Ended ended = Connects.to(context, peer, PATIENCE);
            context.saw(new ControlConnect(IpText.of(peer), ended.outcome(), ended.elapsed(), ended.words()));
        });
        return ProbeResult.observed();
    }

    private static boolean somethingFailed(Facts facts) {
        return facts.of(TcpAttempt.class).anyMatch(attempt -> attempt.outcome() != ConnectOutcome.CONNECTED)
                || facts.of(NameLookup.class).anyMatch(lookup -> lookup.outcome() != LookupOutcome.ANSWERED);
    }

    private static LocalNetwork localNetwork(List<InetAddress> addresses) {
        return new LocalNetwork(addresses.stream()
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(IpText::of)
                .sorted()
                .toList());
    }

    private static InetSocketAddress neutral(String literal) {
        return new InetSocketAddress(IpText.parse(literal).orElseThrow(), HTTPS);
    }
}
