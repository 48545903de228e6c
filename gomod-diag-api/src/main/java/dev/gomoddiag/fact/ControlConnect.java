package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Objects;

/**
 * A TCP connect to a neutral host that has nothing to do with the module: tells a dead line from a blocked target.
 *
 * @param address literal and port, so that no name server takes part
 */
public record ControlConnect(String address, ConnectOutcome outcome, Duration elapsed, String detail) implements Fact {
    public ControlConnect {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                outcome == ConnectOutcome.CONNECTED ? "control.connected" : "control.failed",
                address,
                outcome,
                elapsed.toMillis());
    }
}
