package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.TrustSettings;
import java.util.List;
import java.util.Optional;

/** Go accepts a server by certificates that SSL_CERT_FILE names, which git does not read. */
public final class GitRootsRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(GitRootsRule.class);
    private static final double BOTH_SEEN = 0.96;
    private static final String OF_GO = "SSL_CERT_FILE";
    private static final String OF_GIT = "GIT_SSL_CAINFO";

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        TrustSettings.GitTrust git = obstacle.evidence()
                .settings()
                .trust()
                .gitFor("https://" + obstacle.target().host() + "/");
        List<TlsHandshake> trusted = obstacle.handshakes().stream()
                .filter(handshake -> handshake.outcome() == TlsOutcome.TRUSTED)
                .toList();
        boolean applies = obstacle.byGit()
                && obstacle.failedBy(FailureKind.TLS_UNTRUSTED)
                && git.caFile().isEmpty()
                && git.caDirectory().isEmpty()
                && !trusted.isEmpty();
        return applies
                ? obstacle.evidence().settings().all().stream()
                        .filter(setting -> setting.name().equals(OF_GO))
                        .findFirst()
                        .map(setting -> diagnose(obstacle, setting, trusted))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, Setting setting, List<TlsHandshake> trusted) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.GIT_CONFIG_SSL,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        OF_GIT,
                        "",
                        "")
                .summary(WORDING.text("roots-of-go-alone", host, setting.value()))
                .confidence(obstacle.confidence(BOTH_SEEN))
                .locus(Locus.MACHINE)
                .evidence(trusted)
                .ruledOut(Causes.TLS_UNTRUSTED_CA.value(), WORDING.text("go-trusts", host))
                .remedy(Fix.of(
                                "give-git-the-same-roots",
                                WORDING.text("same-roots", OF_GIT, setting.value()),
                                new Action.Env(OF_GIT, setting.raw()))
                        .undoneBy(new Action.UnsetEnv(OF_GIT)))
                .build();
    }
}
