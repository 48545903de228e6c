package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Optional;
import java.util.Set;

/** The ssh port of a git server is closed or silent from here. */
public final class SshBlockedRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(SshBlockedRule.class);

    private static final Set<FailureKind> BLOCKED = Set.of(
            FailureKind.REFUSED,
            FailureKind.CONNECT_TIMEOUT,
            FailureKind.UNREACHABLE,
            FailureKind.RESET,
            FailureKind.CLOSED,
            FailureKind.SILENT);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean blocked =
                obstacle.overSsh() && obstacle.kind().filter(BLOCKED::contains).isPresent();
        return blocked ? Optional.of(diagnose(obstacle)) : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String host = obstacle.target().host();
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING,
                        Causes.GIT_SSH_BLOCKED,
                        Layer.CONNECT,
                        obstacle.evidenceAt(Layer.CONNECT),
                        host,
                        obstacle.kind().map(Enum::name).orElse(""))
                .locus(Locus.PATH)
                .ruledOut(Causes.GIT_SSH_KEY_REJECTED.value(), WORDING.text("no-key-offered"));
        Rewrites.of(obstacle)
                .map(rewrite -> rewrite.removal(obstacle, WORDING.text("use-https", host)))
                .ifPresent(builder::remedy);
        SshDetour.of(host).ifPresent(builder::remedy);
        return builder.remedy(Others.askNetworkTeam(WORDING.text("open-ssh", host)))
                .build();
    }
}
