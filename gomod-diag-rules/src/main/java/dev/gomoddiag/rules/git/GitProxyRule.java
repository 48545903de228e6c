package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.Setting;
import java.util.Optional;
import java.util.Set;

/** Git's own configuration sends it to a forward proxy that does not serve; go itself does not read that setting. */
public final class GitProxyRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(GitProxyRule.class);
    private static final Set<FailureKind> KINDS = Set.of(
            FailureKind.PROXY_UNREADABLE,
            FailureKind.PROXY_UNRESOLVED,
            FailureKind.PROXY_UNREACHABLE,
            FailureKind.PROXY_AUTH,
            FailureKind.PROXY_DENIED,
            FailureKind.PROXY_UPSTREAM,
            FailureKind.PROXY_PROTOCOL);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.byGit() && obstacle.kind().filter(KINDS::contains).isPresent()
                ? obstacle.forwardProxy()
                        .filter(proxy -> proxy.variable().indexOf('.') >= 0)
                        .map(proxy -> diagnose(obstacle, proxy))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, ForwardProxy proxy) {
        String at = proxy.host() + ":" + proxy.port();
        Optional<Setting> setting = obstacle.evidence().settings().git().last(proxy.variable());
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING,
                        Causes.GIT_CONFIG_PROXY,
                        Layer.TUNNEL,
                        obstacle.evidenceAt(Layer.TUNNEL),
                        at,
                        setting.map(value -> value.source().describe()).orElse(proxy.variable()),
                        obstacle.kind().map(Enum::name).orElse(""))
                .subject(obstacle.subject().withTarget(proxy.target()))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.PROXY_UNREACHABLE.value(), WORDING.text("only-git"));
        setting.ifPresent(value -> builder.remedy(
                GitRemoval.of(obstacle, "unset-git-proxy", WORDING.text("unset-proxy", value.name()), value)));
        return builder.remedy(Others.doYourself("start-proxy", WORDING.text("start", at)))
                .build();
    }
}
