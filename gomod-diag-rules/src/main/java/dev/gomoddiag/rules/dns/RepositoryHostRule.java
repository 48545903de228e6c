package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of an import path names a repository on a host that has no address, though the page's own host has one. */
public final class RepositoryHostRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(RepositoryHostRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        return obstacle.byGit() && obstacle.failedBy(FailureKind.NAME_NOT_FOUND)
                ? obstacle.evidence()
                        .of(ImportPage.class)
                        .filter(page -> !RequestUrl.of(page.url()).host().equals(host))
                        .filter(page -> page.tags().stream()
                                .anyMatch(tag ->
                                        RequestUrl.of(tag.repository()).host().equals(host)))
                        .findFirst()
                        .map(page -> diagnose(obstacle, page))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, ImportPage page) {
        String host = obstacle.target().host();
        List<Fact> seen = Stream.<Fact>concat(Stream.of(page), obstacle.listing().stream())
                .toList();
        return obstacle.diagnosis(WORDING, Causes.DNS_NXDOMAIN, Layer.NAME, seen, host, "")
                .summary(WORDING.text("named-by-page", page.url(), host))
                .locus(Locus.MODULE)
                .ruledOut(Causes.DNS_TIMEOUT.value(), WORDING.text("page-found", page.url()))
                .remedy(Others.askOwnerOf(obstacle.evidence().query().path(), WORDING.text("mend-page", host)))
                .build();
    }
}
