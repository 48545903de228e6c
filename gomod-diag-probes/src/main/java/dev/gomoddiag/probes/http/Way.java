package dev.gomoddiag.probes.http;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * How a client gets to a peer; equal ways share connections.
 *
 * @param id tells ways apart: the forward proxy and its use, or ""
 * @param proxy for requests that are sent to the forward proxy itself, else {@link Proxy#NO_PROXY}
 */
record Way(String id, Proxy proxy, Dns dns, SocketFactory sockets) {

    /** Straight to the addresses of a name. */
    static Way direct(Dns dns, SocketFactory sockets) {
        return new Way("", Proxy.NO_PROXY, dns, sockets);
    }

    /** By a tunnel whose far end resolves the name. */
    static Way tunnel(String id, Wire wire) {
        return new Way("tunnel " + id, Proxy.NO_PROXY, Way::unresolved, new TunnelSockets(wire));
    }

    /** Plain HTTP with the whole URL in the request line, as forward proxies want it for http. */
    static Way relay(String id, Proxy proxy, Dns dns, SocketFactory sockets) {
        return new Way("relay " + id, proxy, dns, sockets);
    }

    /** Whether requests go to a forward proxy that passes them on. */
    boolean relays() {
        return proxy.type() != Proxy.Type.DIRECT;
    }

    // A placeholder that carries the name: the tunnel reads the name and never the address.
    private static List<InetAddress> unresolved(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, new byte[4]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Way way && way.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static final class TunnelSockets extends SocketFactory {
        private final Wire wire;

        TunnelSockets(Wire wire) {
            this.wire = wire;
        }

        @Override
        public Socket createSocket() {
            return new LateSocket(wire);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("the HTTP client connects its sockets itself");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return createSocket(host.getHostAddress(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            return createSocket(host.getHostAddress(), port);
        }
    }
}
