package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of an import path names a repository on a host whose address is not found, though that of the page was. */
public final class RepositoryHostRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(RepositoryHostRule.class);
    private static final Map<FailureKind, CauseId> CAUSES = Map.of(
            FailureKind.NAME_NOT_FOUND, Causes.DNS_NXDOMAIN,
            FailureKind.NAME_SERVER_FAILURE, Causes.DNS_SERVFAIL,
            FailureKind.NAME_TIMEOUT, Causes.DNS_TIMEOUT);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        Optional<CauseId> cause = obstacle.kind().map(CAUSES::get);
        return obstacle.byGit() && cause.isPresent() && obstacle.lookup().isEmpty()
                ? obstacle.evidence()
                        .of(ImportPage.class)
                        .filter(page -> !RequestUrl.of(page.url()).host().equals(host))
                        .filter(page -> page.tags().stream()
                                .anyMatch(tag ->
                                        RequestUrl.of(tag.repository()).host().equals(host)))
                        .findFirst()
                        .map(page -> diagnose(obstacle, page, cause.get()))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, ImportPage page, CauseId cause) {
        String host = obstacle.target().host();
        List<Fact> seen = Stream.<Fact>concat(Stream.of(page), obstacle.listing().stream())
                .toList();
        boolean nobody = cause.equals(Causes.DNS_NXDOMAIN);
        return obstacle.diagnosis(WORDING, cause, Layer.NAME, seen, host, "")
                .summary(
                        nobody
                                ? WORDING.text("named-by-page", page.url(), host)
                                : WORDING.text(
                                        "named-and-not-resolved",
                                        page.url(),
                                        host,
                                        obstacle.listing()
                                                .map(GitListing::detail)
                                                .orElse("")))
                .locus(nobody ? Locus.MODULE : Locus.LOCAL_NETWORK)
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("page-found", page.url()))
                .remedies(
                        nobody
                                ? List.of(Others.askOwnerOf(
                                        obstacle.evidence().query().path(), WORDING.text("mend-page", host)))
                                : NameServerFixes.another(obstacle))
                .build();
    }
}
