package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WrongPath;
import java.util.Optional;
import java.util.stream.Stream;

/** GOPROXY names a module proxy with a path that it does not serve. */
public final class PathRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(PathRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return WrongPath.of(obstacle).map(path -> diagnose(obstacle, path));
    }

    private static Diagnosis diagnose(Obstacle obstacle, WrongPath path) {
        String host = obstacle.target().host();
        String shown = path.entry().base().shown();
        GoVariable variable = GoVariable.of(obstacle.evidence().settings(), "GOPROXY");
        String base = path.entry().base().raw();
        String root = base.replaceFirst("^(https?://[^/?#]+).*", "$1");
        return Diagnosis.of(Causes.GOPROXY_NOT_A_PROXY, WORDING.title(Causes.GOPROXY_NOT_A_PROXY, host))
                .summary(WORDING.text("wrong-path", shown, path.served().url()))
                .confidence(obstacle.confidence(0.96))
                .subject(obstacle.subject())
                .locus(Locus.MACHINE)
                .evidence(Stream.<Fact>concat(obstacle.exchange().stream(), Stream.of(path.served()))
                        .toList())
                .explains(obstacle.following(Layer.ANSWER))
                .ruledOut(Causes.GOPROXY_VERSION_MISSING.value(), WORDING.text("there-without", host))
                .remedies(variable.replaced(base, root).stream()
                        .map(value -> variable.set("drop-goproxy-path", WORDING.text("drop-path", value), value))
                        .toList())
                .remedies(Detours.otherServers(obstacle))
                .build();
    }
}
