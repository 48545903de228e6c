package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.SettingSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A pattern that fits the whole world keeps public modules from the module proxy, and their own host does not serve. */
public final class PrivateTooWideRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(PrivateTooWideRule.class);
    private static final double WIDE = 0.97;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        Evidence evidence = obstacle.evidence();
        // who has git rewrite a forge to ssh has repositories of his own there
        boolean direct = (obstacle.byGit() && !obstacle.overSsh()) || obstacle.operation() == Operation.DISCOVERY;
        boolean proxies =
                evidence.settings().fetch().proxies().entries().stream().anyMatch(ProxyEntry.Url.class::isInstance);
        boolean applies = direct && proxies && obstacle.kind().isPresent() && obstacle.reported();
        return applies
                ? evidence.settings()
                        .fetch()
                        .noProxy()
                        .matching(evidence.query().path())
                        .filter(pattern ->
                                wide(pattern, ModulePath.host(evidence.query().path())))
                        .map(pattern -> diagnose(obstacle, pattern))
                : Optional.empty();
    }

    // a whole forge, a whole top-level domain, or everything
    private static boolean wide(String pattern, String host) {
        String bare = pattern.replaceFirst("(/\\*+)+$", "");
        boolean everything = bare.chars().allMatch(c -> c == '*' || c == '?' || c == '.');
        boolean domain = bare.startsWith("*.") && bare.indexOf('.', 2) < 0;
        return !Hosts.privateName(host) && (everything || domain || Hosts.forge(bare));
    }

    private static Diagnosis diagnose(Obstacle obstacle, String pattern) {
        GoVariable noProxy = GoVariable.of(obstacle.evidence().settings(), "GONOPROXY");
        GoVariable variable = noProxy.setting().source().kind() == SettingSource.Kind.DERIVED
                ? GoVariable.of(obstacle.evidence().settings(), "GOPRIVATE")
                : noProxy;
        String name = variable.setting().name();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.GOPROXY_PRIVATE_TOO_WIDE,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.CONNECT),
                        name,
                        pattern,
                        obstacle.target().host(),
                        variable.setting().source().describe())
                .confidence(obstacle.confidence(WIDE))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.GOPROXY_OFF.value(), WORDING.text("proxies-listed"))
                .remedy(narrower(variable, pattern))
                .build();
    }

    private static Fix narrower(GoVariable variable, String pattern) {
        String name = variable.setting().name();
        String rest = Arrays.stream(variable.setting().raw().split(","))
                .filter(other -> !other.strip().equals(pattern))
                .collect(Collectors.joining(","));
        return rest.isBlank()
                ? variable.unset("narrow-private-pattern", WORDING.text("drop-pattern", pattern, name))
                : variable.set("narrow-private-pattern", WORDING.text("drop-pattern", pattern, name), rest);
    }
}
