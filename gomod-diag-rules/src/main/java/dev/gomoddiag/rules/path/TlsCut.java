package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import java.util.List;
import java.util.Set;

/** Handshakes that are cut or swallowed before the peer has presented a certificate. */
public final class TlsCut {
    private static final Set<TlsOutcome> CUT = Set.of(TlsOutcome.RESET, TlsOutcome.CLOSED, TlsOutcome.SILENT);

    private TlsCut() {}

    /** The handshakes of this peer that were cut; empty when one got through. */
    public static List<TlsHandshake> of(Obstacle obstacle) {
        List<TlsHandshake> own = obstacle.handshakes();
        return own.stream().allMatch(TlsCut::isCut) ? own : List.of();
    }

    /** The handshakes for other names that got an answer: they show that TLS as such passes. */
    public static List<TlsHandshake> passed(Obstacle obstacle) {
        return obstacle.evidence()
                .of(TlsHandshake.class)
                .filter(other -> !other.serverName().equals(obstacle.target().host()))
                .filter(other -> !other.chain().isEmpty())
                .toList();
    }

    /** Only the name of this peer is cut. */
    public static boolean selective(Obstacle obstacle) {
        return !of(obstacle).isEmpty() && !passed(obstacle).isEmpty();
    }

    private static boolean isCut(TlsHandshake handshake) {
        return CUT.contains(handshake.outcome());
    }
}
