package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.net.Excerpt;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.SocketFailure;
import dev.gomoddiag.probes.net.TimedInput;
import dev.gomoddiag.probes.net.UserAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A connection to a target through a forward proxy.
 *
 * @param socket connected to the target; the caller closes it
 * @param status of the answer to CONNECT, or the SOCKS reply code
 * @param headers of the answer, those that name the proxy or its demands
 */
public record Tunnel(Socket socket, OptionalInt status, List<String> headers) {
    /**
     * What the proxy's answer may take, its own connect to the target included; go waits 60 s for an answer to CONNECT
     * and without end for one to SOCKS.
     */
    public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

    public Tunnel {
        headers = List.copyOf(headers);
    }

    /**
     * Asks for a tunnel as a client does, credentials of the proxy's URL included.
     *
     * @param host a name is resolved by the proxy, but by this machine for git under a {@code socks5://} URL
     * @throws TunnelException when there is none, whatever the reason
     */
    public static Tunnel open(ProbeContext context, Client client, ForwardProxy proxy, String host, int port)
            throws TunnelException {
        if (host.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw TunnelException.of(Outcome.FAILED, "\"" + Excerpt.of(host) + "\" is no host name");
        }
        String asked = resolvesLocally(client, proxy) ? firstAddress(context, host) : host;
        Socket socket = dial(context, proxy);
        try {
            Deadline deadline = Deadline.in(context, ANSWER_TIMEOUT);
            if (proxy.scheme() == ProxyScheme.HTTPS) {
                socket = ProxyTls.over(context, socket, proxy, deadline);
            }
            Optional<ProxyCredentials> credentials = ProxyCredentials.of(proxy.url());
            InputStream in = new TimedInput(socket, deadline);
            Tunnel tunnel;
            if (proxy.scheme() == ProxyScheme.SOCKS5) {
                SocksHandshake.connect(in, socket, credentials, asked, port);
                tunnel = new Tunnel(socket, OptionalInt.of(0), List.of());
            } else {
                ConnectReply reply = connect(in, socket, credentials, IpText.hostPort(asked, port));
                ConnectStatus.check(client, reply);
                tunnel = new Tunnel(socket, OptionalInt.of(reply.status()), reply.headers());
            }
            socket.setSoTimeout(0);
            return tunnel;
        } catch (IOException e) {
            abandon(socket);
            throw e instanceof TunnelException refused ? refused : TunnelException.broken(e);
        }
    }

    private static boolean resolvesLocally(Client client, ForwardProxy proxy) {
        return client == Client.GIT
                && proxy.scheme() == ProxyScheme.SOCKS5
                && !proxy.url().scheme().equals("socks5h");
    }

    private static ConnectReply connect(
            InputStream in, Socket socket, Optional<ProxyCredentials> credentials, String target) throws IOException {
        StringBuilder request = new StringBuilder()
                .append("CONNECT " + target + " HTTP/1.1\r\n")
                .append("Host: " + target + "\r\n")
                .append("User-Agent: " + UserAgent.VALUE + "\r\n");
        credentials.ifPresent(login -> request.append("Proxy-Authorization: " + login.basic() + "\r\n"));
        OutputStream out = socket.getOutputStream();
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        try {
            return ConnectReply.read(in);
        } catch (ConnectReply.NotHttpException e) {
            throw TunnelException.of(Outcome.NOT_A_PROXY, SocketFailure.words(e));
        }
    }

    /** A connection to the proxy; its addresses are tried in turn, and the first one's failure is told, as go does. */
    private static Socket dial(ProbeContext context, ForwardProxy proxy) throws TunnelException {
        Optional<IOException> first = Optional.empty();
        for (InetAddress address : addresses(context, proxy.host(), Outcome.PROXY_UNRESOLVED)) {
            try {
                return Dial.in(context).connect(new InetSocketAddress(address, proxy.port()));
            } catch (IOException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        SocketFailure failure = SocketFailure.ofConnect(first.orElseThrow());
        Outcome outcome = switch (failure.connectOutcome()) {
            case REFUSED -> Outcome.PROXY_REFUSED;
            case TIMED_OUT -> Outcome.PROXY_TIMED_OUT;
            case UNREACHABLE, DENIED -> Outcome.PROXY_UNREACHABLE;
            case RESET -> Outcome.RESET;
            default -> Outcome.FAILED;
        };
        throw TunnelException.of(outcome, failure.words());
    }

    private static String firstAddress(ProbeContext context, String host) throws TunnelException {
        return IpText.of(addresses(context, host, Outcome.FAILED).get(0));
    }

    private static List<InetAddress> addresses(ProbeContext context, String host, Outcome otherwise)
            throws TunnelException {
        HostResolver.Resolution resolution = context.resolver().resolve(host);
        if (resolution.addresses().isEmpty()) {
            throw TunnelException.of(
                    otherwise, host + ": " + resolution.result().outcome());
        }
        return resolution.addresses();
    }

    private static void abandon(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is given up anyway; what led here is what is told.
        }
    }
}
