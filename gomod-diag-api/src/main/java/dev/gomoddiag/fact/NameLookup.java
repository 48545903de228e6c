package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One source asked for the addresses of one name.
 *
 * @param server the name server's {@code address:port}, the hosts file's path with the line, or "" for the system
 * @param addresses literals, empty unless answered
 * @param detail what else was seen, such as an extended DNS error; may be ""
 */
public record NameLookup(
        String host,
        Source source,
        String server,
        LookupOutcome outcome,
        List<String> addresses,
        Duration elapsed,
        String detail)
        implements Fact {

    /** Who was asked. */
    public enum Source {
        HOSTS_FILE,
        /** One configured name server. */
        NAME_SERVER,
        /** One configured name server over TCP, where nobody on the way can slip in an answer. */
        NAME_SERVER_TCP,
        /** All of the above in the order in which go asks them: what go itself would learn. */
        GO,
        /** The resolver of the operating system, as Java uses it. */
        SYSTEM,
        /** A resolver that this machine is not configured to use, asked to compare. */
        CONTROL
    }

    public NameLookup {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outcome, "outcome");
        addresses = List.copyOf(addresses);
    }

    /** Whether another lookup gave one of these addresses. */
    public boolean sharesAddress(NameLookup other) {
        return !Collections.disjoint(addresses, other.addresses);
    }

    @Override
    public Text describe() {
        return outcome == LookupOutcome.ANSWERED
                ? Text.of(Fact.class, "lookup.answered", host, server, String.join(", ", addresses), elapsed.toMillis())
                : Text.of(Fact.class, "lookup.failed", host, server, outcome, elapsed.toMillis(), detail);
    }
}
