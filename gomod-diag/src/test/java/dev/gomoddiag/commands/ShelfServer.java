package dev.gomoddiag.commands;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A shelf on loopback that keeps the paths it was asked for. */
final class ShelfServer implements AutoCloseable {
    private final Shelf shelf;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    private ShelfServer(Shelf shelf, HttpServer server) {
        this.shelf = shelf;
        this.server = server;
    }

    static ShelfServer start(Shelf shelf) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        ShelfServer server = new ShelfServer(shelf, http);
        http.setExecutor(server.threads);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The paths asked for since the last call, sorted. */
    List<String> taken() {
        synchronized (seen) {
            List<String> paths = seen.stream().sorted().toList();
            seen.clear();
            return paths;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(exchange.getRequestURI().getRawPath());
            HttpAnswer answer = shelf.answer(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
