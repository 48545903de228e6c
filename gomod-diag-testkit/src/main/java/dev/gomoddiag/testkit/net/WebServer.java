package dev.gomoddiag.testkit.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocket;

/** The sites that share one address; a client that names none of them gets the first. */
final class WebServer {
    private final AccessLog log;
    private final Executor threads;
    private final List<Website> sites = new CopyOnWriteArrayList<>();

    WebServer(AccessLog log, Executor threads) {
        this.log = log;
        this.threads = threads;
    }

    void add(Website site) {
        sites.add(site);
    }

    StandIn openHttp() throws IOException {
        return Listener.start(this::plainly, threads);
    }

    StandIn openHttps() throws IOException {
        return Listener.start(this::securely, threads);
    }

    private void plainly(Socket socket) throws IOException {
        HttpConversation.hold(socket, this::answer);
    }

    private void securely(Socket socket) throws IOException {
        TlsManner manner = sites.get(0).manner();
        SSLSocket secure = new TlsServer(this::identity, manner).accept(socket);
        if (manner.http2().isPresent() && secure.getApplicationProtocol().equals(TlsManner.H2)) {
            DataInputStream in = new DataInputStream(secure.getInputStream());
            OutputStream out = secure.getOutputStream();
            new Http2Conversation(in, out, manner.http2().get()).hold();
            secure.close();
            return;
        }
        HttpConversation.hold(socket, secure, this::answer);
    }

    private Authority.Identity identity(Optional<String> name) {
        Website site = site(name.orElse(""));
        log.add(Access.Protocol.TLS, site.host(), name.orElse(""));
        return site.identity();
    }

    private HttpAnswer answer(HttpRequest request) {
        return site(request.host()).serve(request);
    }

    private Website site(String host) {
        return sites.stream()
                .filter(site -> site.host().equalsIgnoreCase(host))
                .findFirst()
                .orElseGet(() -> sites.get(0));
    }
}
