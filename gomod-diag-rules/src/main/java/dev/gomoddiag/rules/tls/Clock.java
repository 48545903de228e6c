package dev.gomoddiag.rules.tls;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whether it is this machine's clock that makes certificates look expired or not yet valid. */
final class Clock {
    private static final Set<TlsOutcome> BY_DATE = Set.of(TlsOutcome.EXPIRED, TlsOutcome.NOT_YET_VALID);

    private Clock() {}

    static boolean wrong(Obstacle obstacle, TlsHandshake handshake) {
        return BY_DATE.contains(handshake.outcome())
                && (serversSayValid(obstacle, handshake) || everybodyLooksSo(obstacle, handshake));
    }

    // a server's own clock lies within the period that ours lies outside of
    private static boolean serversSayValid(Obstacle obstacle, TlsHandshake handshake) {
        return handshake
                .leaf()
                .filter(leaf -> obstacle.evidence()
                        .of(HttpExchange.class)
                        .flatMap(exchange -> exchange.date().stream())
                        .anyMatch(date -> within(leaf, date)))
                .isPresent();
    }

    private static boolean within(PeerCertificate leaf, Instant date) {
        return date.isAfter(leaf.notBefore()) && date.isBefore(leaf.notAfter());
    }

    // owners who have nothing to do with each other do not all forget their certificates on the same day
    private static boolean everybodyLooksSo(Obstacle obstacle, TlsHandshake handshake) {
        List<TlsHandshake> answered = all(obstacle);
        return answered.stream().allMatch(other -> other.outcome() == handshake.outcome())
                && answered.stream()
                                .map(TlsHandshake::serverName)
                                .map(Hosts::registered)
                                .distinct()
                                .count()
                        > 1;
    }

    /** The handshakes that got as far as a certificate. */
    static List<TlsHandshake> all(Obstacle obstacle) {
        return obstacle.evidence()
                .of(TlsHandshake.class)
                .filter(other -> !other.chain().isEmpty())
                .toList();
    }
}
