package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * How a question ended.
 *
 * @param addresses empty unless answered
 * @param detail extended errors and oddities; may be ""
 */
record DnsReply(
        DnsQuestion question, LookupOutcome outcome, List<InetAddress> addresses, Duration elapsed, String detail) {
    DnsReply {
        addresses = List.copyOf(addresses);
    }

    /** Whether go asks no other server after it: the name is there, or known not to be. */
    boolean decides() {
        return outcome == LookupOutcome.ANSWERED
                || outcome == LookupOutcome.NODATA
                || outcome == LookupOutcome.NXDOMAIN;
    }
}
