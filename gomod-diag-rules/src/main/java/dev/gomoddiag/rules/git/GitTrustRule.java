package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.TrustSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Git is told to trust other certificates than go does, and so refuses a server that go would accept. */
public final class GitTrustRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(GitTrustRule.class);
    private static final double BOTH_SEEN = 0.97;
    private static final double GO_NOT_ASKED = 0.8;
    private static final Set<FailureKind> KINDS = Set.of(FailureKind.TLS_UNTRUSTED, FailureKind.TLS_HANDSHAKE);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.byGit() && obstacle.kind().filter(KINDS::contains).isPresent()
                ? settings(obstacle).findFirst().flatMap(setting -> diagnose(obstacle, setting))
                : Optional.empty();
    }

    private static Stream<Setting> settings(Obstacle obstacle) {
        TrustSettings.GitTrust trust = obstacle.evidence()
                .settings()
                .trust()
                .gitFor("https://" + obstacle.target().host() + "/");
        return Stream.of(trust.caFile(), trust.caDirectory(), trust.backend()).flatMap(Optional::stream);
    }

    private static Optional<Diagnosis> diagnose(Obstacle obstacle, Setting setting) {
        List<TlsHandshake> byGo = obstacle.handshakes();
        boolean trusted = byGo.stream().anyMatch(handshake -> handshake.outcome() == TlsOutcome.TRUSTED);
        if (!trusted && !byGo.isEmpty()) {
            return Optional.empty();
        }
        String host = obstacle.target().host();
        return Optional.of(obstacle.diagnosis(
                        WORDING,
                        Causes.GIT_CONFIG_SSL,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        setting.name(),
                        setting.value(),
                        setting.source().describe())
                .confidence(obstacle.confidence(trusted ? BOTH_SEEN : GO_NOT_ASKED))
                .locus(Locus.MACHINE)
                .evidence(byGo)
                .ruledOut(Causes.TLS_UNTRUSTED_CA.value(), WORDING.text("go-trusts", host))
                .remedy(removal(obstacle, setting))
                .build());
    }

    private static Fix removal(Obstacle obstacle, Setting setting) {
        String id = "unset-" + setting.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return GitRemoval.of(obstacle, id, WORDING.text("unset-trust", setting.name()), setting);
    }
}
