package dev.gomoddiag.host;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The name servers this machine is told to ask.
 *
 * @param servers in the order they are asked; empty when none is configured
 * @param search suffixes tried after (or before, see {@code ndots}) the name itself
 * @param ndots a name with at least so many dots is tried as it is first
 * @param timeout per question
 * @param attempts rounds over all servers
 * @param source the file or system service that named them
 */
public record NameServers(
        List<InetSocketAddress> servers,
        List<String> search,
        int ndots,
        Duration timeout,
        int attempts,
        String source) {
    public NameServers {
        servers = List.copyOf(servers);
        search = List.copyOf(search);
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(source, "source");
    }

    /** The addresses of the servers as literals, in the order they are asked; without their ports. */
    public List<String> literals() {
        return servers.stream()
                .filter(server -> !server.isUnresolved())
                .map(server -> server.getAddress().getHostAddress())
                .toList();
    }
}
