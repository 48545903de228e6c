package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Optional;
import java.util.Set;

/** Git's configuration sends git to another host, or to another port by another scheme, and nobody serves there. */
public final class UrlRewriteRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(UrlRewriteRule.class);
    /** What hardly any host serves any more. */
    private static final Set<String> UNUSUAL = Set.of("git", "http");

    @Override
    public boolean judges(Obstacle obstacle) {
        return obstacle.sentElsewhere() || byAnotherScheme(obstacle);
    }

    // to ssh has a rule of its own, for it is done on purpose
    private static boolean byAnotherScheme(Obstacle obstacle) {
        return obstacle.step() instanceof FetchStep.GitStep git
                && UNUSUAL.contains(git.remote().scheme())
                && !git.asked().scheme().equals(git.remote().scheme());
    }

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean failed = obstacle.kind().isPresent()
                || obstacle.listing()
                        .filter(listing -> listing.outcome() != GitListing.Outcome.LISTED)
                        .isPresent();
        return failed && !GitFault.isAboutTheUser(obstacle) && obstacle.step() instanceof FetchStep.GitStep git
                ? Optional.of(diagnose(obstacle, git))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, FetchStep.GitStep git) {
        Optional<Rewrites> rewrite = Rewrites.of(obstacle);
        Object[] words = {
            git.asked().shown(),
            git.remote().shown(),
            rewrite.map(Rewrites::where).orElse("insteadOf")
        };
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING, Causes.GIT_URL_REWRITE, Layer.ROUTE, obstacle.evidenceAt(Layer.ANSWER), words)
                .locus(Locus.MACHINE)
                .ruledOut(
                        Causes.GIT_REPO_NOT_FOUND.value(),
                        WORDING.text("never-asked", git.asked().host()));
        if (git.target().isEmpty() && git.remote().scheme().isEmpty()) {
            builder.summary(WORDING.text("folder.summary", words));
        }
        rewrite.map(rule -> rule.removal(
                        obstacle, WORDING.text("unset-rewrite", git.asked().host())))
                .ifPresent(builder::remedy);
        return builder.remedies(Detours.besideRepair(obstacle)).build();
    }
}
