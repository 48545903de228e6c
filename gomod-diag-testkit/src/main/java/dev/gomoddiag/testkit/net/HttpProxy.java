package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A forward proxy that opens tunnels on CONNECT, or has reasons not to. */
public final class HttpProxy {
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?([^\\[\\]]+)\\]?:(\\d{1,5})");
    private static final String VIA = "1.1 proxy.corp.example (embedded)";

    private final String name;
    private final Dialer dialer;
    private final AccessLog log;
    private final Executor threads;
    private volatile Function<HttpRequest, Optional<HttpAnswer>> policy = request -> Optional.empty();
    private volatile Optional<Interceptor> interceptor = Optional.empty();

    HttpProxy(String name, Dialer dialer, AccessLog log, Executor threads) {
        this.name = name;
        this.dialer = dialer;
        this.log = log;
        this.threads = threads;
    }

    /** Opens every tunnel. */
    public HttpProxy heal() {
        policy = request -> Optional.empty();
        interceptor = Optional.empty();
        return this;
    }

    /** Answers every CONNECT so instead of opening a tunnel. */
    public HttpProxy answer(HttpAnswer answer) {
        policy = request -> Optional.of(answer.header("Via", VIA));
        return this;
    }

    /** Answers CONNECT for this host so, and others as before. */
    public HttpProxy answer(String host, HttpAnswer answer) {
        Function<HttpRequest, Optional<HttpAnswer>> before = policy;
        policy = request -> request.target().startsWith(host + ":")
                ? Optional.of(answer.header("Via", VIA))
                : before.apply(request);
        return this;
    }

    /** Answers 407 to requests without these Basic credentials. */
    public HttpProxy requireBasic(String user, String password) {
        HttpAnswer refusal = HttpAnswer.text(407, "proxy credentials required\n")
                .header("Proxy-Authenticate", "Basic realm=\"proxy.corp.example\"")
                .header("Via", VIA);
        policy = request ->
                request.hasBasic("proxy-authorization", user, password) ? Optional.empty() : Optional.of(refusal);
        return this;
    }

    /** Opens tunnels and looks into them. */
    public HttpProxy intercept(Interceptor with) {
        interceptor = Optional.of(with);
        return this;
    }

    /** The tunnels asked for, such as {@code CONNECT proxy.golang.org:443}. */
    public List<String> requests() {
        return log.of(Access.Protocol.CONNECT, name);
    }

    StandIn open() throws IOException {
        return Listener.start(this::serve, threads);
    }

    private void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        Optional<HttpRequest> next = new HttpReader(in).next();
        if (next.isEmpty()) {
            return;
        }
        HttpRequest request = next.get();
        HttpWriter writer = new HttpWriter(client, in, out);
        log.add(Access.Protocol.CONNECT, name, request.method() + " " + request.target());
        Optional<HttpAnswer> refusal = policy.apply(request);
        if (refusal.isPresent()) {
            writer.write(request, refusal.get().header("Connection", "close"));
        } else if (request.method().equals("CONNECT")) {
            tunnel(client, request, writer);
        } else {
            writer.refuse(
                    HttpAnswer.text(405, "this proxy only opens tunnels\n").header("Via", VIA));
        }
    }

    private void tunnel(Socket client, HttpRequest request, HttpWriter writer) throws IOException {
        Socket server;
        try {
            server = dial(request.target());
        } catch (IOException e) {
            writer.refuse(HttpAnswer.text(502, "cannot reach " + request.target() + ": " + e.getMessage() + "\n")
                    .header("Via", VIA));
            return;
        }
        client.getOutputStream()
                .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Optional<Interceptor> looking = interceptor;
        if (looking.isPresent()) {
            String host = request.target().replaceFirst(":\\d+$", "");
            looking.get().between(client, InputStream.nullInputStream(), server, host);
        } else {
            Relay.between(client, server, threads);
        }
    }

    private Socket dial(String target) throws IOException {
        Matcher parts = HOST_AND_PORT.matcher(target);
        if (!parts.matches()) {
            throw new ProtocolException("not of the form host:port");
        }
        return dialer.dial(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
