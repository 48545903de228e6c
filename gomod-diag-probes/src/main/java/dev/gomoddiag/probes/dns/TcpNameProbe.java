package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Routes;
import dev.gomoddiag.text.Text;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks the configured name servers once more, over TCP, for the names whose addresses lead to no trusted server: a forged
 * datagram only has to be quicker than the true one, a TCP connection is not forged in passing. Where the answers differ, it
 * asks by datagram again, since a name server may give one of several sites at a time.
 */
public final class TcpNameProbe implements Probe {
    private static final ProbeId ID = new ProbeId("dns-over-tcp");
    /** More in a row than the sites that a name server commonly gives in turn. */
    private static final int DATAGRAMS = 4;

    private static final Set<ProbeId> AFTER = Set.of(new ProbeId("dns"), new ProbeId("tcp"), new ProbeId("tls"));

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return AFTER;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(4);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        NameSources sources = NameSources.of(context.host());
        List<Runnable> questions = context.host()
                        .nameServers()
                        .filter(servers -> servers.transport() == NameServers.Transport.TCP)
                        .isPresent()
                ? List.of()
                : Routes.directTls(context).stream()
                        .map(Target::host)
                        .distinct()
                        .filter(host -> astray(context, host))
                        .flatMap(host -> questions(context, sources, host))
                        .toList();
        if (questions.isEmpty()) {
            return ProbeResult.skipped(Text.of(TcpNameProbe.class, "skipped.no-doubt"));
        }
        Parallel.each(questions, Runnable::run);
        return ProbeResult.observed();
    }

    private static boolean astray(ProbeContext context, String host) {
        return context.facts()
                        .of(TlsHandshake.class)
                        .filter(handshake -> handshake.target().host().equals(host))
                        .noneMatch(handshake -> handshake.outcome() == TlsOutcome.TRUSTED)
                && lookups(context, host).noneMatch(seen -> seen.source() == NameLookup.Source.NAME_SERVER_TCP);
    }

    private static Stream<NameLookup> lookups(ProbeContext context, String host) {
        return context.facts()
                .of(NameLookup.class)
                .filter(lookup -> lookup.host().equals(host));
    }

    private static Stream<Runnable> questions(ProbeContext context, NameSources sources, String host) {
        return sources.servers().stream()
                .filter(server -> answered(context, host, server))
                .map(server -> () -> compare(context, sources, host, server));
    }

    private static void compare(ProbeContext context, NameSources sources, String host, InetSocketAddress server) {
        NameLookup overTcp = sources.askOverTcp(host, server).as(NameLookup.Source.NAME_SERVER_TCP, host);
        context.saw(overTcp);
        boolean same = overTcp.addresses().isEmpty() || lookups(context, host).anyMatch(overTcp::sharesAddress);
        for (int asked = 0; asked < DATAGRAMS && !same; asked++) {
            NameLookup again = sources.ask(host, List.of(server)).as(NameLookup.Source.NAME_SERVER, host);
            context.saw(again);
            same = overTcp.sharesAddress(again) || again.outcome() != LookupOutcome.ANSWERED;
        }
    }

    private static boolean answered(ProbeContext context, String host, InetSocketAddress server) {
        return lookups(context, host)
                .anyMatch(seen -> seen.source() == NameLookup.Source.NAME_SERVER
                        && seen.outcome() == LookupOutcome.ANSWERED
                        && seen.server().equals(IpText.of(server)));
    }
}
