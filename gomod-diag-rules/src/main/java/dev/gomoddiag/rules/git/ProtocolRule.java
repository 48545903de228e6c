package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Git's own settings forbid the protocol by which go has it fetch. */
public final class ProtocolRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ProtocolRule.class);

    @Override
    public boolean judges(Obstacle obstacle) {
        return obstacle.byGit();
    }

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.listing()
                .filter(listing -> listing.outcome() == GitListing.Outcome.NOT_ALLOWED)
                .flatMap(listing -> obstacle.evidence()
                        .settings()
                        .gitProtocols()
                        .forbidding(protocol(listing))
                        .map(setting -> diagnose(obstacle, listing, setting)));
    }

    private static String protocol(GitListing listing) {
        return switch (listing.transport()) {
            case HTTPS -> "https";
            case HTTP -> "http";
            case SSH -> "ssh";
            case OTHER -> listing.remote().replaceFirst("://.*", "");
        };
    }

    private static Diagnosis diagnose(Obstacle obstacle, GitListing listing, Setting setting) {
        String protocol = protocol(listing);
        return Diagnosis.of(Causes.VCS_DISALLOWED, WORDING.text("protocol.title", protocol))
                .summary(WORDING.text(
                        "protocol.summary",
                        listing.written(),
                        protocol,
                        setting.name() + "=" + setting.value(),
                        setting.source().describe()))
                .subject(obstacle.subject())
                .confidence(obstacle.confidence(0.96))
                .evidence(List.of(listing))
                .explains(obstacle.following(Layer.ROUTE))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.GIT_REPO_NOT_FOUND.value(), WORDING.text("protocol.not-asked"))
                .remedy(GitRemoval.of(
                        obstacle, "unset-git-protocols", WORDING.text("protocol.unset", setting.name()), setting))
                .build();
    }
}
