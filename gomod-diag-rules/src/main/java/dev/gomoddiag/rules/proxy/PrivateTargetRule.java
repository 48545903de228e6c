package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A host of the organisation itself is asked through the forward proxy, which does not serve it. */
public final class PrivateTargetRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(PrivateTargetRule.class);
    private static final double LIKELY = 0.96;
    private static final double UNDECIDED = 0.7;
    private static final Set<FailureKind> NOT_SERVED = Set.of(FailureKind.PROXY_UPSTREAM, FailureKind.PROXY_DENIED);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        boolean ours = Hosts.privateName(host) || AddressKind.of(host) == AddressKind.PRIVATE;
        return ours
                        && !declinesEverybody(obstacle)
                        && obstacle.kind().filter(NOT_SERVED::contains).isPresent()
                ? obstacle.forwardProxy().map(proxy -> diagnose(obstacle, proxy))
                : Optional.empty();
    }

    private static boolean servesOthers(Obstacle obstacle) {
        return obstacle.evidence()
                .of(ProxyTunnel.class)
                .anyMatch(tunnel -> tunnel.outcome() == ProxyTunnel.Outcome.OPENED);
    }

    // a proxy that opens no tunnel at all does not tell its own targets from others
    private static boolean declinesEverybody(Obstacle obstacle) {
        List<ProxyTunnel> others = obstacle.evidence()
                .of(ProxyTunnel.class)
                .filter(tunnel ->
                        !tunnel.target().host().equals(obstacle.target().host()))
                .toList();
        return !others.isEmpty() && !servesOthers(obstacle);
    }

    private static Diagnosis diagnose(Obstacle obstacle, ForwardProxy proxy) {
        String host = obstacle.target().host();
        Optional<Setting> present = obstacle.evidence().settings().all().stream()
                .filter(setting -> setting.name().equalsIgnoreCase("NO_PROXY"))
                .findFirst();
        String name = present.map(Setting::name).orElse("NO_PROXY");
        String value = present.map(setting -> setting.raw() + ",").orElse("") + host;
        Action back = present.map(Others::setAgain).orElse(new Action.UnsetEnv(name));
        return obstacle.diagnosis(
                        WORDING,
                        Causes.PROXY_NO_PROXY_MISMATCH,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.TUNNEL),
                        name,
                        present.map(Setting::value).orElse("-"),
                        host)
                .confidence(obstacle.confidence(servesOthers(obstacle) ? LIKELY : UNDECIDED))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.PROXY_UNREACHABLE.value(), WORDING.text("proxy-answers", proxy.host()))
                .remedy(Fix.of(
                                "add-to-no-proxy",
                                WORDING.text("add-to-no-proxy", host, name),
                                new Action.Env(name, value))
                        .undoneBy(back))
                .build();
    }
}
