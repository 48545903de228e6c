package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forward-proxy setting names something that cannot work as it is written. */
public final class ProxySettingRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ProxySettingRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.forwardProxy()
                .flatMap(proxy -> ProxyFault.inSetting(obstacle, proxy).map(fault -> diagnose(obstacle, proxy, fault)));
    }

    private static Diagnosis diagnose(Obstacle obstacle, ForwardProxy proxy, ProxyFault fault) {
        String value = proxy.url().shown();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.PROXY_CONFIG_INVALID,
                        Layer.TUNNEL,
                        obstacle.evidenceAt(Layer.TUNNEL),
                        proxy.variable(),
                        value,
                        WORDING.text(
                                "fault." + fault.name().toLowerCase(Locale.ROOT), proxy.host() + ":" + proxy.port()))
                .subject(obstacle.subject().withTarget(proxy.target()))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.PROXY_DENIED.value(), WORDING.text("no-refusal", proxy.host()))
                .remedies(remedies(obstacle, proxy, fault))
                .build();
    }

    private static List<Remedy> remedies(Obstacle obstacle, ForwardProxy proxy, ProxyFault fault) {
        List<Remedy> remedies = new ArrayList<>();
        // credentials in the value are not repeated
        if (fault.better().isPresent() && !proxy.url().hasUserinfo()) {
            String value = "http://" + proxy.host() + ":" + proxy.port();
            remedies.add(Fix.of(
                            "use-http-scheme",
                            WORDING.text("use-scheme", proxy.variable(), value),
                            new Action.Env(proxy.variable(), value))
                    .undoneBy(new Action.Env(proxy.variable(), proxy.url().raw())));
        }
        ProxyFixes.withoutProxy(obstacle.evidence().settings(), proxy.variable())
                .ifPresent(remedies::add);
        remedies.add(Others.doYourself("correct-proxy-setting", WORDING.text("correct", proxy.variable())));
        return remedies;
    }
}
