package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.InvalidZip;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.PlainToTls;
import dev.gomoddiag.rules.path.Upstream;
import dev.gomoddiag.rules.path.WebPage;
import java.util.Optional;
import java.util.Set;

/** A server named in GOPROXY answers, and not as the module-proxy protocol has it. */
public final class ServerRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ServerRule.class);
    /** A forward proxy spoken to as a server, or a server for something else. */
    private static final Set<Integer> NOTHING_TO_FETCH = Set.of(405, 501);

    private static final Set<Operation> OF_A_MODULE = Set.of(Operation.INFO, Operation.MOD, Operation.ZIP);

    private static final Set<FailureKind> BAD_CONTENT = Set.of(FailureKind.BAD_BODY, FailureKind.TOO_LARGE);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return cause(obstacle).map(cause -> diagnose(obstacle, cause));
    }

    private static Optional<CauseId> cause(Obstacle obstacle) {
        if (obstacle.target().role() != Role.MODULE_PROXY
                || PlainToTls.of(obstacle).isPresent()
                || InvalidZip.words(obstacle).isPresent()) {
            return Optional.empty();
        }
        Optional<WebPage> page = WebPage.of(obstacle);
        if (page.isPresent()) {
            return page.filter(WebPage.OF_THE_SERVER::equals)
                    .map(its -> servesOthers(obstacle) ? Causes.GOPROXY_CORRUPT : Causes.GOPROXY_NOT_A_PROXY);
        }
        if (saysSomethingElse(obstacle)) {
            return Optional.of(Causes.GOPROXY_CORRUPT);
        }
        boolean record = obstacle.operation() == Operation.SUMDB_LOOKUP || obstacle.operation() == Operation.SUMDB_TILE;
        if (!record && obstacle.kind().filter(BAD_CONTENT::contains).isPresent()) {
            return Optional.of(Causes.GOPROXY_CORRUPT);
        }
        if (obstacle.kind().isPresent()) {
            return Optional.empty();
        }
        if (obstacle.status().isPresent()
                && NOTHING_TO_FETCH.contains(obstacle.status().getAsInt())) {
            return Optional.of(Causes.GOPROXY_NOT_A_PROXY);
        }
        if (Upstream.trouble(obstacle).isPresent()) {
            return Optional.of(Causes.GOPROXY_UPSTREAM_FAILURE);
        }
        boolean refusedToSay = obstacle.operation() == Operation.SUMDB_SUPPORTED
                && obstacle.status().isPresent();
        return refusedToSay ? Optional.of(Causes.GOPROXY_SUMDB_UNSUPPORTED) : Optional.empty();
    }

    // it is a module proxy, if one that garbles this file
    private static boolean servesOthers(Obstacle obstacle) {
        return OF_A_MODULE.contains(obstacle.operation())
                && obstacle.evidence()
                        .of(HttpExchange.class)
                        .filter(other -> other.target().equals(obstacle.target()))
                        .filter(other -> OF_A_MODULE.contains(other.operation()))
                        .anyMatch(other -> other.served() && other.body() == BodyKind.AS_PROMISED);
    }

    // well-formed, and go refuses it all the same
    private static boolean saysSomethingElse(Obstacle obstacle) {
        return obstacle.reported()
                && OF_A_MODULE.contains(obstacle.operation())
                && obstacle.exchange()
                        .filter(seen -> seen.served() && seen.body() == BodyKind.AS_PROMISED)
                        .isPresent();
    }

    private static Diagnosis diagnose(Obstacle obstacle, CauseId cause) {
        String host = obstacle.target().host();
        String words = Upstream.trouble(obstacle)
                .or(() -> obstacle.exchange().map(HttpExchange::text))
                .orElse("");
        return obstacle.diagnosis(
                        WORDING,
                        cause,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        obstacle.url(),
                        words,
                        obstacle.status().orElse(0))
                .locus(Locus.MODULE_PROXY)
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("answered", host))
                .ruledOut(Causes.HTTP_CAPTIVE_PORTAL.value(), WORDING.text("from-the-server", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(Others.askOperatorOf(host, WORDING.text("mend-proxy", obstacle.url())))
                .build();
    }
}
