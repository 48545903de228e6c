package dev.gomoddiag.probes.net;

import dev.gomoddiag.probe.ProbeContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Opens TCP connections for one probe: along the host's network path, within the probe's time, closed on its cancel.
 *
 * <p>{@link SocketFailure} tells what the exceptions mean.
 */
public final class Dial {
    /** What a connect may take by default; go itself waits 30 s for name lookup and all addresses together. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final ProbeContext context;

    private Dial(ProbeContext context) {
        this.context = context;
    }

    public static Dial in(ProbeContext context) {
        return new Dial(context);
    }

    public Socket connect(InetSocketAddress peer) throws IOException {
        return connect(peer, CONNECT_TIMEOUT);
    }

    /** A connected socket without delay of small writes; the caller closes it. */
    public Socket connect(InetSocketAddress peer, Duration timeout) throws IOException {
        Socket socket = new PeerSocket(context);
        try {
            socket.connect(peer, Deadline.in(context, timeout).millisLeft());
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * The same with a receive window smaller than a packet of any usual network, so that no large packet comes.
     *
     * <p>1 byte is asked for, of which Linux makes 2304 and announces half.
     */
    public Socket connectNarrow(InetSocketAddress peer) throws IOException {
        Socket socket = new PeerSocket(context);
        try {
            socket.setReceiveBufferSize(1);
            socket.connect(peer, Deadline.in(context, CONNECT_TIMEOUT).millisLeft());
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Makes such sockets for a client that connects them itself. */
    public SocketFactory socketFactory() {
        return new PeerSocketFactory();
    }

    private final class PeerSocketFactory extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new PeerSocket(context);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connect(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new UnknownHostException(host + " is a name: connect to an address of it");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            throw new IOException("a local address cannot be chosen: connect without one");
        }
    }
}
