package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.GoDebug;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;

/** The peer agreed to HTTP/2 and breaks off its streams or the connection by that protocol's own words (RFC 9113). */
public final class Http2Rule implements ObstacleRule {
    private static final Wording WORDING = new Wording(Http2Rule.class);
    private static final double IN_ITS_WORDS = 0.92;
    private static final List<String> WORDS = List.of("stream error: ", "GOAWAY", "http2: ");

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.exchange()
                .filter(exchange -> exchange.failure().isPresent())
                .filter(exchange -> WORDS.stream().anyMatch(exchange.text()::contains))
                .map(exchange -> diagnose(obstacle, exchange));
    }

    private static Diagnosis diagnose(Obstacle obstacle, HttpExchange exchange) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(WORDING, Causes.HTTP_H2_BROKEN, Layer.ROUTE, List.of(exchange), host, exchange.text())
                .confidence(obstacle.confidence(IN_ITS_WORDS))
                .locus(Locus.SERVER)
                .ruledOut(Causes.NET_RESET.value(), WORDING.text("in-words", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(GoDebug.withoutHttp2())
                .build();
    }
}
