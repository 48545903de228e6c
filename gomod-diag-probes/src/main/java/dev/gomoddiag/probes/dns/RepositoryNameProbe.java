package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks each configured name server for a repository host that was denied: an import page named it, so that nobody knew
 * before the fetch whom to look up. Nobody is asked whom the machine would not ask.
 */
public final class RepositoryNameProbe implements Probe {
    private static final ProbeId ID = new ProbeId("repository-name");
    private static final ProbeId FETCH = new ProbeId("fetch");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(FETCH);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        NameSources sources = NameSources.of(context.host());
        List<Runnable> questions = denied(context)
                .flatMap(host -> sources.servers().stream()
                        .<Runnable>map(server -> () -> context.saw(
                                sources.ask(host, List.of(server)).as(NameLookup.Source.NAME_SERVER, host))))
                .toList();
        if (questions.isEmpty()) {
            return ProbeResult.skipped(Text.of(RepositoryNameProbe.class, "skipped.none-denied"));
        }
        Parallel.each(questions, Runnable::run);
        return ProbeResult.observed();
    }

    private static Stream<String> denied(ProbeContext context) {
        return context.facts()
                .of(GitListing.class)
                .filter(listing -> listing.failure()
                        .filter(FailureKind.NAME_NOT_FOUND::equals)
                        .isPresent())
                .map(listing -> RequestUrl.of(listing.remote()).host())
                .filter(host -> !host.isEmpty())
                .distinct()
                .filter(host -> context.facts()
                        .of(NameLookup.class)
                        .noneMatch(lookup -> lookup.host().equals(host)));
    }
}
