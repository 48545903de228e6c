package dev.gomoddiag.fact;

import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The first line of an SSH server, read before any key exchange.
 *
 * @param banner "" when none came
 * @param failure empty when a banner came
 */
public record SshGreeting(
        Target target, String address, Optional<FailureKind> failure, String banner, Duration elapsed, String detail)
        implements Fact {
    public SshGreeting {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(failure, "failure");
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                failure.isEmpty() ? "ssh.greeted" : "ssh.failed",
                target.host() + ":" + target.port(),
                failure.map(Enum::name).orElse(banner),
                elapsed.toMillis());
    }
}
