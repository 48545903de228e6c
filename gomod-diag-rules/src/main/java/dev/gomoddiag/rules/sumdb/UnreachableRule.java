package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WayClosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The module came, but its checksum cannot be looked up, or not proved for want of tiles. */
public final class UnreachableRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(UnreachableRule.class);
    private static final Set<Operation> OF_MODULES = Set.of(Operation.INFO, Operation.MOD, Operation.ZIP);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        List<HttpExchange> served = obstacle.evidence()
                .of(HttpExchange.class)
                .filter(exchange -> OF_MODULES.contains(exchange.operation()) && exchange.served())
                .toList();
        boolean cutOff = obstacle.target().role() == Role.CHECKSUM_DATABASE
                && obstacle.kind().filter(WayClosed.KINDS::contains).isPresent();
        return (cutOff || withoutTiles(obstacle)) && !served.isEmpty()
                ? Optional.of(diagnose(obstacle, served))
                : Optional.empty();
    }

    private static boolean withoutTiles(Obstacle obstacle) {
        return obstacle.operation() == Operation.SUMDB_TILE
                && obstacle.exchange().filter(HttpExchange::notFound).isPresent();
    }

    private static Diagnosis diagnose(Obstacle obstacle, List<HttpExchange> served) {
        String host = obstacle.target().host();
        List<Fact> seen = new ArrayList<>(obstacle.evidenceAt(Layer.ANSWER));
        seen.addAll(served);
        String end = obstacle.kind()
                .map(Enum::name)
                .orElse(String.valueOf(obstacle.status().orElse(0)));
        Diagnosis.Builder diagnosis =
                obstacle.diagnosis(WORDING, Causes.SUMDB_UNREACHABLE, Layer.ROUTE, seen, host, end);
        if (withoutTiles(obstacle)) {
            diagnosis.summary(WORDING.text("no-tiles", host, end));
        }
        return diagnosis
                .locus(locus(obstacle))
                .ruledOut(
                        Causes.NET_OFFLINE.value(),
                        WORDING.text("module-came", served.get(0).target().host()))
                .ruledOut(Causes.SUMDB_MISMATCH.value(), WORDING.text("not-compared"))
                .remedies(ofOwnUrl(obstacle))
                .remedies(Detours.around(obstacle))
                .build();
    }

    private static Locus locus(Obstacle obstacle) {
        if (!withoutTiles(obstacle)) {
            return Locus.PATH;
        }
        return obstacle.target().role() == Role.MODULE_PROXY ? Locus.MODULE_PROXY : Locus.SERVER;
    }

    // an address of one's own hides the one that go knows
    private static List<Fix> ofOwnUrl(Obstacle obstacle) {
        GoVariable gosumdb = GoVariable.of(obstacle.evidence().settings(), "GOSUMDB");
        boolean own = obstacle.evidence().settings().fetch().sumdb() instanceof SumdbSetting.Database database
                && database.url().isPresent();
        return own && gosumdb.setByUser() ? SumdbFixes.ofSetting(gosumdb) : List.of();
    }
}
