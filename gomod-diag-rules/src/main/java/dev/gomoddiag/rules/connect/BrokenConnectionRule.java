package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.TlsCut;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The peer accepts the connection and then cuts it or says nothing; go itself waits for ever for the first byte. */
public final class BrokenConnectionRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(BrokenConnectionRule.class);

    private static final Map<FailureKind, CauseId> CAUSES = Map.of(
            FailureKind.RESET, Causes.NET_RESET,
            FailureKind.CLOSED, Causes.NET_RESET,
            FailureKind.SILENT, Causes.NET_HANG);

    private static final Duration LONG = Duration.ofSeconds(4);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final double SILENT_FOR_LONG = 0.92;
    private static final double SILENT_FOR_A_WHILE = 0.8;
    private static final double SILENT_SO_FAR = 0.6;

    // a forward proxy that cuts or stays silent has a rule of its own
    private static final Set<ProxyTunnel.Outcome> CUT = Set.of(ProxyTunnel.Outcome.SILENT, ProxyTunnel.Outcome.RESET);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean atProxy = obstacle.tunnels().stream().anyMatch(tunnel -> CUT.contains(tunnel.outcome()));
        return obstacle.kind()
                .map(CAUSES::get)
                .filter(cause ->
                        !atProxy && !obstacle.overSsh() && !TlsCut.selective(obstacle) && !TlsCut.bySize(obstacle))
                .map(cause -> diagnose(obstacle, cause));
    }

    // go itself would wait on: the longer the silence, the less likely an answer
    private static double sure(Obstacle obstacle) {
        Duration waited = obstacle.exchange().map(HttpExchange::elapsed).orElse(Duration.ZERO);
        if (waited.compareTo(LONG) >= 0) {
            return SILENT_FOR_LONG;
        }
        return waited.compareTo(SHORT) >= 0 ? SILENT_FOR_A_WHILE : SILENT_SO_FAR;
    }

    private static Diagnosis diagnose(Obstacle obstacle, CauseId cause) {
        String host = obstacle.target().host();
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING, cause, Layer.CONNECT, obstacle.evidenceAt(Layer.TLS), host, obstacle.url())
                .locus(Locus.PATH);
        if (cause.equals(Causes.NET_HANG)) {
            builder.confidence(obstacle.confidence(sure(obstacle)));
        }
        boolean connected =
                obstacle.connects().stream().anyMatch(attempt -> attempt.outcome() == ConnectOutcome.CONNECTED);
        if (connected) {
            builder.ruledOut(Causes.NET_TIMEOUT.value(), WORDING.text("connected", host));
        }
        return builder.remedies(Detours.around(obstacle)).build();
    }
}
