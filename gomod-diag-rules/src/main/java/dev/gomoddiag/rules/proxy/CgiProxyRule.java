package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.Setting;
import java.util.Optional;

/** Go refuses HTTP_PROXY beside REQUEST_METHOD, as in a CGI program (golang.org/x/net/http/httpproxy). */
public final class CgiProxyRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(CgiProxyRule.class);
    private static final String REFUSED = "HTTP_PROXY";
    private static final String SIGN = "REQUEST_METHOD";

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.failedBy(FailureKind.PROXY_UNSAFE) ? Optional.of(diagnose(obstacle)) : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        return obstacle.diagnosis(
                        WORDING,
                        Causes.PROXY_CONFIG_INVALID,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.ROUTE),
                        REFUSED,
                        value(obstacle, REFUSED).map(Setting::value).orElse(""),
                        WORDING.text("fault.cgi"))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.PROXY_UNREACHABLE.value(), WORDING.text("proxy-not-asked"))
                .remedy(unset(obstacle))
                .build();
    }

    private static Fix unset(Obstacle obstacle) {
        Fix fix = Fix.of("unset-request-method", WORDING.text("unset-request-method"), new Action.UnsetEnv(SIGN));
        return value(obstacle, SIGN)
                .map(setting -> fix.undoneBy(new Action.Env(SIGN, setting.raw())))
                .orElse(fix);
    }

    private static Optional<Setting> value(Obstacle obstacle, String name) {
        return obstacle.evidence().settings().all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}
