package dev.gomoddiag.fact;

import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Objects;

/**
 * A TLS handshake once more, with one thing done otherwise.
 *
 * @param outcome {@link TlsOutcome#TRUSTED} when it was completed, whatever the chain is worth unless told otherwise
 * @param detail the error's own words; may be ""
 */
public record TlsVariation(
        Target target, String address, Difference difference, TlsOutcome outcome, Duration elapsed, String detail)
        implements Fact {

    /** What was done otherwise. */
    public enum Difference {
        /** Another name was sent as SNI, one that nobody has a reason to block. */
        NEUTRAL_NAME,
        /** The peer was kept from sending large packets, by a small receive window. */
        SMALL_PACKETS,
        /** The first message was larger than a packet, as that of Go from 1.24 on is. */
        LARGE_HELLO,
        /** Another address was dialled, which a name server gave over TCP; the chain was judged. */
        OTHER_ADDRESS,
        /** The same chain was judged by the roots of the system, in the place of those that a variable names for go. */
        SYSTEM_ROOTS
    }

    public TlsVariation {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Whether the peer answered at all, be it with an alert. */
    public boolean answered() {
        return !outcome.cut() && outcome != TlsOutcome.FAILED;
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                "tls.variation",
                target.host(),
                address,
                difference,
                answered() ? TlsOutcome.TRUSTED : outcome,
                elapsed.toMillis());
    }
}
