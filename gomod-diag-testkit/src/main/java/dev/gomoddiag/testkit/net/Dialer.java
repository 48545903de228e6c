package dev.gomoddiag.testkit.net;

import dev.gomoddiag.host.NetworkPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;

/** How a server of the network reaches another one: by the true zone and over good ways. */
final class Dialer {
    private static final int TIMEOUT_MILLIS = 2000;

    private final Zone zone;
    private final NetworkPath path;

    Dialer(Zone zone, NetworkPath path) {
        this.zone = zone;
        this.path = path;
    }

    Socket dial(String host, int port) throws IOException {
        List<InetAddress> addresses = zone.addresses(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        Socket socket = new Socket();
        try {
            socket.connect(path.route(new InetSocketAddress(addresses.get(0), port)), TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
