package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine asks the wrong name servers, or none. */
public final class ResolverRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ResolverRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return LookupRule.unresolved(obstacle)
                .filter(Hosts::validName)
                .flatMap(host -> Misconfiguration.of(obstacle, host).map(fault -> diagnose(obstacle, host, fault)));
    }

    private static Diagnosis diagnose(Obstacle obstacle, String host, Misconfiguration fault) {
        Text what = obstacle.evidence()
                .settings()
                .nameServers()
                .map(servers -> WORDING.text(
                        key(fault),
                        servers.source(),
                        String.join(" ", servers.search()),
                        servers.ndots(),
                        servers.problem()))
                .orElseGet(() -> WORDING.text(key(fault), ""));
        List<? extends Fact> seen = Stream.concat(obstacle.lookups(host), obstacle.lookups(host + "."))
                .toList();
        return obstacle.diagnosis(WORDING, Causes.DNS_RESOLVER_MISCONFIGURED, Layer.NAME, seen, host, what)
                .locus(Locus.MACHINE)
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("never-dialled", host))
                .remedies(fault.fixes(obstacle, host))
                .remedies(NameServerFixes.another(obstacle))
                .build();
    }

    private static String key(Misconfiguration fault) {
        return "fault." + fault.name().toLowerCase(Locale.ROOT);
    }
}
