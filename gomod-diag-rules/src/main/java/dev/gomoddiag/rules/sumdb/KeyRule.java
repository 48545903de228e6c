package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WebPage;
import java.util.Optional;

/** The database signs with another key than the one that GOSUMDB spells out (golang.org/x/mod/sumdb/note). */
public final class KeyRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(KeyRule.class);
    private static final String NOT_SIGNED_SO = "no verifiable signatures";
    private static final double SPELT_OUT = 0.9;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        GoVariable gosumdb = GoVariable.of(obstacle.evidence().settings(), "GOSUMDB");
        boolean otherKey = obstacle.failedBy(FailureKind.BAD_BODY)
                && obstacle.exchange()
                        .map(HttpExchange::text)
                        .filter(words -> words.contains(NOT_SIGNED_SO))
                        .isPresent();
        boolean speltOut = gosumdb.setByUser() && gosumdb.setting().raw().indexOf('+') >= 0;
        return (otherKey || ofAWebSite(obstacle)) && speltOut
                ? Optional.of(diagnose(obstacle, gosumdb))
                : Optional.empty();
    }

    // a URL of the user's own that leads to some other server
    private static boolean ofAWebSite(Obstacle obstacle) {
        return obstacle.target().role() == Role.CHECKSUM_DATABASE
                && WebPage.of(obstacle).filter(WebPage.OF_THE_SERVER::equals).isPresent();
    }

    private static Diagnosis diagnose(Obstacle obstacle, GoVariable gosumdb) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.SUMDB_CONFIG_INVALID,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.ANSWER),
                        gosumdb.setting().value(),
                        gosumdb.setting().source().describe(),
                        obstacle.exchange().map(HttpExchange::text).orElse(""))
                .confidence(obstacle.confidence(SPELT_OUT))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.SUMDB_UNREACHABLE.value(), WORDING.text("answered", host))
                .remedies(SumdbFixes.ofSetting(gosumdb))
                .build();
    }
}
