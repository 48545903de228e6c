package dev.gomoddiag.host;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The name servers this machine is told to ask.
 *
 * @param servers in the order they are asked; empty when none is configured
 * @param lines of the file that name them, as they are written and in the same order; empty where no file does
 * @param search suffixes tried after (or before, see {@code ndots}) the name itself
 * @param ndots a name with at least so many dots is tried as it is first
 * @param timeout per question
 * @param attempts rounds over all servers
 * @param transport how a question is sent first
 * @param source the file or system service that named them
 * @param problem why that file cannot be read by this user, so that it names nothing; "" where it can
 */
public record NameServers(
        List<InetSocketAddress> servers,
        List<String> lines,
        List<String> search,
        int ndots,
        Duration timeout,
        int attempts,
        Transport transport,
        String source,
        String problem) {

    /** How a name server is asked. */
    public enum Transport {
        /** By datagram, and over TCP where the answer does not fit. */
        UDP,
        /** Over TCP alone, as {@code options use-vc} of resolv.conf demands. */
        TCP
    }

    public NameServers {
        servers = List.copyOf(servers);
        lines = List.copyOf(lines);
        search = List.copyOf(search);
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(problem, "problem");
    }

    /** Asked by datagram, and named by no file. */
    public NameServers(
            List<InetSocketAddress> servers,
            List<String> search,
            int ndots,
            Duration timeout,
            int attempts,
            String source) {
        this(servers, List.of(), search, ndots, timeout, attempts, Transport.UDP, source, "");
    }

    /** The same, asked so. */
    public NameServers over(Transport other) {
        return new NameServers(servers, lines, search, ndots, timeout, attempts, other, source, problem);
    }

    /** The same, of a file that cannot be read. */
    NameServers unread(String reason) {
        return new NameServers(servers, lines, search, ndots, timeout, attempts, transport, source, reason);
    }

    /** The addresses of the servers as literals, in the order they are asked; without their ports. */
    public List<String> literals() {
        return servers.stream()
                .filter(server -> !server.isUnresolved())
                .map(server -> server.getAddress().getHostAddress())
                .toList();
    }
}
