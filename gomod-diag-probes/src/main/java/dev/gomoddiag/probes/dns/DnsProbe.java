package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks up every name that this machine itself has to resolve: in the hosts file, at each configured name server, and as
 * go would. Names behind a forward proxy are the proxy's business; nobody is asked whom the machine would not ask.
 */
public final class DnsProbe implements Probe {
    private static final ProbeId ID = new ProbeId("dns");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        NameSources sources = NameSources.of(context.host());
        List<Runnable> questions = Routes.firstHops(Routes.of(context)).stream()
                .map(Target::host)
                .distinct()
                .filter(host -> IpText.parse(host).isEmpty())
                .filter(host -> !known(context, host))
                .flatMap(host -> questions(context, sources, host))
                .toList();
        Parallel.each(questions, Runnable::run);
        return ProbeResult.observed();
    }

    /** Another run has looked it up. */
    private static boolean known(ProbeContext context, String host) {
        return context.facts()
                .of(NameLookup.class)
                .anyMatch(lookup -> lookup.host().equals(host));
    }

    private static Stream<Runnable> questions(ProbeContext context, NameSources sources, String host) {
        sources.hostsEntries(host).forEach(entry -> context.saw(sources.fact(host, entry)));
        List<Runnable> questions = new ArrayList<>();
        questions.add(() -> asGo(context, host));
        sources.servers()
                .forEach(server -> questions.add(
                        () -> context.saw(sources.ask(host, List.of(server)).as(NameLookup.Source.NAME_SERVER, host))));
        // what a search list hides when the servers are silent for its names
        sources.absolute(host)
                .filter(absolute -> !sources.servers().isEmpty())
                .ifPresent(absolute -> questions.add(() -> context.saw(
                        sources.ask(absolute, sources.servers()).as(NameLookup.Source.NAME_SERVER, absolute))));
        return questions.stream();
    }

    private static void asGo(ProbeContext context, String host) {
        var resolution = context.resolver().resolve(host);
        resolution.questions().stream()
                .filter(question -> question.source() == NameLookup.Source.SYSTEM)
                .forEach(context::saw);
        context.saw(resolution.result());
    }
}
