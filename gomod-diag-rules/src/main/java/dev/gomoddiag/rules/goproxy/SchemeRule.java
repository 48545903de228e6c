package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.PlainToTls;
import java.util.List;
import java.util.Optional;

/** GOPROXY says http:// of a port that speaks TLS. */
public final class SchemeRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(SchemeRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return PlainToTls.of(obstacle).map(plain -> diagnose(obstacle, plain));
    }

    private static Diagnosis diagnose(Obstacle obstacle, PlainToTls plain) {
        String host = obstacle.target().host();
        return Diagnosis.of(Causes.GOPROXY_INVALID_CONFIG, WORDING.title(Causes.GOPROXY_INVALID_CONFIG))
                .summary(WORDING.text("plain-to-tls", plain.entry().base().shown()))
                .confidence(obstacle.confidence(0.96))
                .subject(obstacle.subject())
                .locus(Locus.MACHINE)
                .evidence(obstacle.exchange().stream().toList())
                .explains(obstacle.following(Layer.ANSWER))
                .ruledOut(Causes.GOPROXY_CORRUPT.value(), WORDING.text("expects-tls", host))
                .remedies(withTls(obstacle, plain))
                .remedies(Detours.otherServers(obstacle))
                .build();
    }

    private static List<Remedy> withTls(Obstacle obstacle, PlainToTls plain) {
        GoVariable variable = GoVariable.of(obstacle.evidence().settings(), "GOPROXY");
        String base = plain.entry().base().raw();
        return variable.replaced(base, "https" + base.substring("http".length())).stream()
                .<Remedy>map(value -> variable.set("use-https", WORDING.text("use-https", value), value))
                .toList();
    }
}
