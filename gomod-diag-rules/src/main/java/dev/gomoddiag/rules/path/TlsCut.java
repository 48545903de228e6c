package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsVariation;
import java.util.List;

/** Handshakes that are cut or swallowed before the peer has presented a certificate. */
public final class TlsCut {
    private TlsCut() {}

    /** The handshakes of this peer that were cut; empty when one got through. */
    public static List<TlsHandshake> of(Obstacle obstacle) {
        List<TlsHandshake> own = obstacle.handshakes();
        return own.stream().allMatch(handshake -> handshake.outcome().cut()) ? own : List.of();
    }

    /** The handshakes for other names that got an answer: they show that TLS as such passes. */
    public static List<TlsHandshake> passed(Obstacle obstacle) {
        return obstacle.evidence()
                .of(TlsHandshake.class)
                .filter(other -> !other.serverName().equals(obstacle.target().host()))
                .filter(other -> !other.chain().isEmpty())
                .toList();
    }

    /** The handshakes for a neutral name at the address where this peer's were cut. */
    public static List<TlsVariation> variations(Obstacle obstacle, TlsVariation.Difference difference) {
        return obstacle.evidence()
                .of(TlsVariation.class)
                .filter(seen -> seen.target().host().equals(obstacle.target().host())
                        && seen.target().port() == obstacle.target().port())
                .filter(seen -> seen.difference() == difference)
                .toList();
    }

    /** Small packets get through where the usual ones vanish. */
    public static boolean bySize(Obstacle obstacle) {
        return !of(obstacle).isEmpty()
                && variations(obstacle, TlsVariation.Difference.NEUTRAL_NAME).stream()
                        .noneMatch(TlsVariation::answered)
                && variations(obstacle, TlsVariation.Difference.SMALL_PACKETS).stream()
                        .anyMatch(TlsVariation::answered);
    }

    /**
     * Only the name of this peer is cut: another gets through at its address. Through a forward proxy, which alone knows
     * addresses, names of other hosts count.
     */
    public static boolean selective(Obstacle obstacle) {
        List<TlsHandshake> cut = of(obstacle);
        boolean tunnelled =
                cut.stream().allMatch(handshake -> handshake.address().isEmpty());
        return !cut.isEmpty()
                && (tunnelled
                        ? !passed(obstacle).isEmpty()
                        : variations(obstacle, TlsVariation.Difference.NEUTRAL_NAME).stream()
                                .anyMatch(TlsVariation::answered));
    }
}
