package dev.gomoddiag.testkit.net;

import dev.gomoddiag.host.NetworkPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which loopback port stands for which port of the embedded network; services are opened when first asked for. */
final class Switchboard implements AutoCloseable {
    /**
     * TCP connects to the broadcast address fail with ENETUNREACH before any packet is made; never to be used for UDP,
     * which would send one.
     */
    private static final String NOWHERE = "255.255.255.255";

    /** The port that is spoken to by UDP too. */
    private static final int DNS = 53;

    private final Map<InetSocketAddress, Opening> services = new HashMap<>();
    private final Map<Opening, StandIn> open = new HashMap<>();
    private final Deque<StandIn> closing = new ArrayDeque<>();
    private final Map<InetSocketAddress, Opening> faults = new HashMap<>();
    private Optional<Wall> wall = Optional.empty();
    private boolean closed;

    /** Opens a stand-in. Equality is identity: the same opening is opened once. */
    @FunctionalInterface
    interface Opening {
        StandIn open() throws IOException;
    }

    /** A firewall on the way of everybody but those it lets pass. */
    private record Wall(Opening fate, Set<InetAddress> passing) {}

    static final Opening REFUSED = ClosedPort::open;
    static final Opening DROPPED = FullBacklog::open;
    static final Opening UNREACHABLE = Switchboard::nowhere;

    synchronized void serve(InetSocketAddress peer, Opening service) {
        services.put(peer, service);
    }

    synchronized void breakPort(InetSocketAddress peer, Opening fault) {
        faults.put(peer, safe(fault, peer));
    }

    synchronized void heal(InetSocketAddress peer) {
        faults.remove(peer);
    }

    synchronized void wall(Opening fate, Set<InetAddress> passing) {
        wall = Optional.of(new Wall(fate, Set.copyOf(passing)));
    }

    synchronized void noWall() {
        wall = Optional.empty();
    }

    /** The way from the machine under diagnosis. */
    NetworkPath outside() {
        return peer -> loopback(peer, true);
    }

    /** The way from the servers of the network, where no port is broken and no firewall stands. */
    NetworkPath inside() {
        return peer -> loopback(peer, false);
    }

    private synchronized InetSocketAddress loopback(InetSocketAddress peer, boolean withFaults) {
        if (closed) {
            throw new IllegalStateException("the embedded network is closed: route " + peer + " before close()");
        }
        Opening opening = withFaults ? faulty(peer) : services.getOrDefault(peer, REFUSED);
        return open.computeIfAbsent(opening, this::open).loopback();
    }

    private Opening faulty(InetSocketAddress peer) {
        Opening fault = faults.get(peer);
        if (fault != null) {
            return fault;
        }
        return wall.filter(it -> !it.passing().contains(peer.getAddress()))
                .map(it -> safe(it.fate(), peer))
                .orElseGet(() -> services.getOrDefault(peer, REFUSED));
    }

    private static Opening safe(Opening fault, InetSocketAddress peer) {
        return fault == UNREACHABLE && peer.getPort() == DNS ? DROPPED : fault;
    }

    private StandIn open(Opening opening) {
        try {
            StandIn standIn = opening.open();
            closing.push(standIn);
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a loopback port for the embedded network", e);
        }
    }

    private static StandIn nowhere() throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(NOWHERE), 9);
        return new StandIn() {
            @Override
            public InetSocketAddress loopback() {
                return address;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        while (!closing.isEmpty()) {
            closing.pop().close();
        }
    }
}
