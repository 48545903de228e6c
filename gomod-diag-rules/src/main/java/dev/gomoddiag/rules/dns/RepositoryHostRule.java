package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return cause.equals(Causes.DNS_NXDOMAIN) ? denied(obstacle, page) : unanswered(obstacle, page, cause);
    }

    private static Diagnosis denied(Obstacle obstacle, ImportPage page) {
        NameElsewhere elsewhere = NameElsewhere.of(obstacle);
        return start(obstacle, page, Causes.DNS_NXDOMAIN)
                .summary(WORDING.text(
                        elsewhere.summary, page.url(), obstacle.target().host()))
                .confidence(obstacle.confidence(elsewhere.confidence))
                .locus(elsewhere.locus)
                .remedies(remedies(obstacle, elsewhere))
                .build();
    }

    private static List<Remedy> remedies(Obstacle obstacle, NameElsewhere elsewhere) {
        String host = obstacle.target().host();
        List<Remedy> remedies = new ArrayList<>();
        if (elsewhere != NameElsewhere.DENIED) {
            remedies.addAll(NameServerFixes.answeringFirst(obstacle, host));
            remedies.addAll(NameServerFixes.another(obstacle));
            remedies.add(Others.joinNetwork(host));
        }
        if (elsewhere != NameElsewhere.KNOWN) {
            remedies.add(Others.askOwnerOf(obstacle.evidence().query().path(), WORDING.text("mend-page", host)));
        }
        return remedies;
    }

    private static Diagnosis unanswered(Obstacle obstacle, ImportPage page, CauseId cause) {
        return start(obstacle, page, cause)
                .summary(WORDING.text(
                        "named-and-not-resolved",
                        page.url(),
                        obstacle.target().host(),
                        obstacle.listing().map(GitListing::detail).orElse("")))
                .locus(Locus.LOCAL_NETWORK)
                .remedies(NameServerFixes.another(obstacle))
                .build();
    }

    private static Diagnosis.Builder start(Obstacle obstacle, ImportPage page, CauseId cause) {
        String host = obstacle.target().host();
        List<Fact> seen = new ArrayList<>(List.of(page));
        obstacle.listing().ifPresent(seen::add);
        obstacle.lookups(host).forEach(seen::add);
        return obstacle.diagnosis(WORDING, cause, Layer.NAME, seen, host, "")
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("page-found", page.url()));
    }
}
