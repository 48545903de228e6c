package dev.gomoddiag.fact;

import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Objects;

/**
 * One TCP connect to one address of a target.
 *
 * @param address a literal
 * @param detail the error's own words; "" when connected
 */
public record TcpAttempt(Target target, String address, ConnectOutcome outcome, Duration elapsed, String detail)
        implements Fact {
    public TcpAttempt {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                outcome == ConnectOutcome.CONNECTED ? "tcp.connected" : "tcp.failed",
                target.host(),
                address,
                target.port(),
                outcome,
                elapsed.toMillis());
    }
}
