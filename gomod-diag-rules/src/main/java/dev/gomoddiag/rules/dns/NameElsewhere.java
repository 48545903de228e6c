package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.NameLookup.Source;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.List;

/** What others than the resolver that denies a name say of it: with split DNS, or a VPN that is off, it is there for them. */
enum NameElsewhere {
    KNOWN(Locus.LOCAL_NETWORK, 0.95, "known-elsewhere"),
    /** A resolver of another network denies it as well. */
    DENIED(Locus.MODULE, 0.95, "named-by-page"),
    NOT_ASKED(Locus.UNKNOWN, 0.7, "denied-here");

    final Locus locus;
    final double confidence;
    final String summary;

    NameElsewhere(Locus locus, double confidence, String summary) {
        this.locus = locus;
        this.confidence = confidence;
        this.summary = summary;
    }

    static NameElsewhere of(Obstacle obstacle) {
        List<NameLookup> others = obstacle.lookups(obstacle.target().host())
                .filter(lookup -> lookup.source() == Source.NAME_SERVER || lookup.source() == Source.CONTROL)
                .toList();
        if (others.stream().anyMatch(lookup -> lookup.outcome() == LookupOutcome.ANSWERED)) {
            return KNOWN;
        }
        // name servers of one network tell the same
        return others.stream()
                        .anyMatch(lookup ->
                                lookup.source() == Source.CONTROL && lookup.outcome() == LookupOutcome.NXDOMAIN)
                ? DENIED
                : NOT_ASKED;
    }
}
