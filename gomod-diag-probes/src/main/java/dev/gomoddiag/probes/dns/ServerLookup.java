package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.IpText;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Looks a name up at name servers as go does (net/dnsclient_unix.go, goLookupIPCNAMEOrder): the names of the search list
 * in turn, A and AAAA at once, and for each the servers in turn until one decides.
 *
 * <p>Other than go it makes one round over the servers, in which a datagram without answer is sent once more, instead of
 * {@code attempts} rounds: the second round costs seconds and finds the same. It also does not sit out the silence for each
 * name of the search list; it reckons what go would wait, and ends where go would have given up.
 */
final class ServerLookup {
    /** What a server may take; go waits for 5 s unless resolv.conf says otherwise. */
    static final Duration QUESTION_BUDGET = Duration.ofMillis(3500);

    /** What a name may take over all servers and all names of the search list. */
    static final Duration NAME_BUDGET = Duration.ofSeconds(6);

    /** What a further name may take once the servers were silent for one: they answer such names at once or never. */
    private static final Duration AFTER_SILENCE = Duration.ofMillis(400);

    /** Go's HTTP client gives up a connection, with the lookup that is a part of it, after so long. */
    private static final Duration DIAL_LIMIT = Duration.ofSeconds(30);

    private static final List<Integer> TYPES = List.of(Type.A, Type.AAAA);

    private final DnsClient client;
    private final NameServers settings;

    ServerLookup(DnsClient client, NameServers settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * The end of a lookup.
     *
     * @param decisive the reply that decided; empty when there was nothing to ask
     */
    record Found(List<InetAddress> addresses, Optional<DnsReply> decisive, Duration elapsed) {

        /** The lookup as a fact; go itself does not see nonsense, it waits past it. */
        NameLookup as(NameLookup.Source source, String host) {
            LookupOutcome outcome = addresses.isEmpty()
                    ? decisive.map(DnsReply::outcome).orElse(LookupOutcome.NXDOMAIN)
                    : LookupOutcome.ANSWERED;
            return new NameLookup(
                    host,
                    source,
                    decisive.map(reply -> IpText.of(reply.question().server())).orElse(""),
                    source == NameLookup.Source.GO && outcome == LookupOutcome.MALFORMED
                            ? LookupOutcome.TIMEOUT
                            : outcome,
                    addresses.stream().map(IpText::of).toList(),
                    elapsed,
                    decisive.map(DnsReply::detail).orElse("not a name that is asked of name servers"));
        }
    }

    /** Asks these servers, in this order. */
    Found find(String host, List<InetSocketAddress> servers) {
        long start = System.nanoTime();
        Deadline deadline = Deadline.in(NAME_BUDGET);
        Optional<DnsReply> last = Optional.empty();
        Duration wait = QUESTION_BUDGET;
        Duration waitOfGo = Duration.ZERO;
        for (String fullName : NameList.of(host, settings)) {
            Map<Integer, DnsReply> replies = ask(fullName, servers, deadline, wait);
            List<InetAddress> addresses = replies.values().stream()
                    .flatMap(reply -> reply.addresses().stream())
                    .distinct()
                    .toList();
            if (!addresses.isEmpty()) {
                return new Found(addresses, answered(replies), since(start));
            }
            boolean bare = fullName.equals(host + ".");
            for (DnsReply reply : replies.values()) {
                if (last.isEmpty() || !bare) {
                    last = Optional.of(reply);
                }
            }
            if (silent(replies)) {
                wait = AFTER_SILENCE;
                waitOfGo = waitOfGo.plus(settings.timeout().multipliedBy((long) settings.attempts() * servers.size()));
            }
            if (waitOfGo.compareTo(DIAL_LIMIT) >= 0) {
                break;
            }
        }
        return new Found(List.of(), last, since(start));
    }

    private static boolean silent(Map<Integer, DnsReply> replies) {
        return !replies.isEmpty()
                && replies.values().stream().allMatch(reply -> reply.outcome() == LookupOutcome.TIMEOUT);
    }

    private static Optional<DnsReply> answered(Map<Integer, DnsReply> replies) {
        return replies.values().stream()
                .filter(reply -> !reply.addresses().isEmpty())
                .findFirst();
    }

    /** The reply that decides for each type, A first, or the last server's failure. */
    private Map<Integer, DnsReply> ask(
            String fullName, List<InetSocketAddress> servers, Deadline deadline, Duration most) {
        Map<Integer, DnsReply> replies = new TreeMap<>();
        Optional<Name> name = parse(fullName);
        List<Integer> open = new ArrayList<>(TYPES);
        for (InetSocketAddress server : servers) {
            if (name.isEmpty() || open.isEmpty() || deadline.over()) {
                break;
            }
            List<DnsQuestion> questions = open.stream()
                    .map(type -> new DnsQuestion(server, name.get(), type, settings.transport()))
                    .toList();
            for (DnsReply reply : client.ask(questions, budget(deadline, most))) {
                replies.put(reply.question().type(), reply);
                if (reply.decides()) {
                    open.remove(Integer.valueOf(reply.question().type()));
                }
            }
        }
        return replies;
    }

    private Duration budget(Deadline deadline, Duration most) {
        return Stream.of(settings.timeout(), most, deadline.left())
                .min(Comparator.naturalOrder())
                .orElse(most);
    }

    private static Optional<Name> parse(String fullName) {
        try {
            return Optional.of(Name.fromString(fullName));
        } catch (TextParseException e) {
            return Optional.empty();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
