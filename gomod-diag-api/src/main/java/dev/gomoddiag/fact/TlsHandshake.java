package dev.gomoddiag.fact;

import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A TLS handshake with one address, whose chain is kept also when it is invalid.
 *
 * @param address a literal, or "" when a forward proxy resolved the name
 * @param serverName the name sent as SNI
 * @param chain the server's own certificate first; empty when none was presented
 * @param detail the error's own words; may be ""
 */
public record TlsHandshake(
        Target target,
        String address,
        String serverName,
        TlsOutcome outcome,
        List<PeerCertificate> chain,
        Duration elapsed,
        String detail)
        implements Fact {
    public TlsHandshake {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(outcome, "outcome");
        chain = List.copyOf(chain);
    }

    /** The server's own certificate. */
    public Optional<PeerCertificate> leaf() {
        return chain.stream().findFirst();
    }

    @Override
    public Text describe() {
        String issuer = chain.isEmpty() ? "" : chain.get(chain.size() - 1).issuer();
        return Text.of(
                Fact.class,
                outcome == TlsOutcome.TRUSTED ? "tls.trusted" : "tls.failed",
                serverName,
                address,
                outcome,
                issuer,
                elapsed.toMillis(),
                detail);
    }
}
