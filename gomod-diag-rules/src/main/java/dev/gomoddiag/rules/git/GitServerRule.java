package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.Absence;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.PrivateModules;
import java.util.List;
import java.util.Optional;

/** The git server answers and does not list the repository. */
public final class GitServerRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(GitServerRule.class);
    private static final double SAID_BY_THE_SERVER = 0.95;
    private static final double BESIDE_A_LEAK = 0.85;
    /** Another kind of server at a wrong address looks the same. */
    private static final double OR_A_WEB_SITE = 0.7;
    /** A forge asks strangers for a login whether the repository is private or not there. */
    private static final double OR_NOT_THERE = 0.5;

    @Override
    public boolean judges(Obstacle obstacle) {
        return !obstacle.sentElsewhere() || GitFault.isAboutTheUser(obstacle);
    }

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.listing()
                .flatMap(listing -> GitFault.of(listing.outcome())
                        .filter(fault -> !toldByTheModule(obstacle, fault))
                        .map(fault -> diagnose(obstacle, listing, fault)));
    }

    // nobody has it: then it is the module that does not exist
    private static boolean toldByTheModule(Obstacle obstacle, GitFault fault) {
        return fault == GitFault.NOT_FOUND
                && obstacle.reported()
                && PrivateModules.reason(obstacle.evidence()).isEmpty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, GitListing listing, GitFault fault) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        fault.cause(),
                        Layer.ANSWER,
                        List.of(listing),
                        host,
                        listing.written(),
                        listing.detail())
                .confidence(obstacle.confidence(confidence(obstacle, fault)))
                .locus(fault.locus())
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("answered", host))
                .remedies(GitFixes.of(obstacle, fault))
                .build();
    }

    private static double confidence(Obstacle obstacle, GitFault fault) {
        if (fault == GitFault.NOT_GIT) {
            return OR_A_WEB_SITE;
        }
        boolean denied = Absence.of(obstacle.evidence())
                .filter(absence -> !absence.denials().isEmpty())
                .isPresent();
        boolean unmarked = PrivateModules.pattern(obstacle.evidence()).isEmpty();
        if (fault == GitFault.AUTH_REQUIRED
                && unmarked
                && Hosts.forge(obstacle.target().host())) {
            return OR_NOT_THERE;
        }
        return denied && unmarked ? BESIDE_A_LEAK : SAID_BY_THE_SERVER;
    }
}
