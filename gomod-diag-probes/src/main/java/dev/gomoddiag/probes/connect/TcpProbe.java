package dev.gomoddiag.probes.connect;

import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Routes;
import dev.gomoddiag.probes.net.SeenAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/** Connects to every address of every host that this machine itself connects to: servers, or the proxies before them. */
public final class TcpProbe implements Probe {
    private static final ProbeId ID = new ProbeId("tcp");
    private static final ProbeId DNS = new ProbeId("dns");
    private static final int MAX_ADDRESSES = 8;

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(DNS);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        List<Target> targets = Routes.firstHops(Routes.of(context)).stream()
                .filter(target -> !known(context, target))
                .toList();
        Parallel.each(targets, target -> connect(context, target));
        return ProbeResult.observed();
    }

    /** Another run has connected to it. */
    private static boolean known(ProbeContext context, Target target) {
        return context.facts()
                .of(TcpAttempt.class)
                .map(TcpAttempt::target)
                .anyMatch(tried -> tried.host().equals(target.host()) && tried.port() == target.port());
    }

    private static void connect(ProbeContext context, Target target) {
        List<InetAddress> addresses = SeenAddresses.of(context, target.host()).stream()
                .limit(MAX_ADDRESSES)
                .toList();
        try {
            Parallel.each(addresses, address -> context.saw(attempt(context, target, address)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TcpAttempt attempt(ProbeContext context, Target target, InetAddress address) {
        Connects.Ended ended = Connects.to(context, new InetSocketAddress(address, target.port()));
        return new TcpAttempt(target, IpText.of(address), ended.outcome(), ended.elapsed(), ended.words());
    }
}
