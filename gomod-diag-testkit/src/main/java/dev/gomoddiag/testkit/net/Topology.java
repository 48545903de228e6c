package dev.gomoddiag.testkit.net;

import java.net.InetSocketAddress;
import java.util.List;

/** Who lives where in the embedded network. */
final class Topology {
    private static final int HTTPS = 443;
    private static final int SSH = 22;

    /** Neutral hosts of the real internet, so that a machine without a fault finds itself online. */
    private static final List<InetSocketAddress> NEUTRAL = List.of(
            Literal.peer("1.1.1.1", HTTPS),
            Literal.peer("223.5.5.5", HTTPS),
            Literal.peer("2606:4700:4700::1111", HTTPS));

    private static final HttpAnswer LOGIN = HttpAnswer.html(
            200, "<html><head><title>Log in</title></head><body>Please log in to use this network.</body></html>\n");

    private Topology() {}

    static void build(EmbeddedNetwork network, Switchboard board) {
        network.nameServer(EmbeddedNetwork.NAME_SERVER);
        network.nameServer(EmbeddedNetwork.OTHER_NAME_SERVER);
        modules(network);
        repositories(network, board);
        sites(network);
        proxies(network, board);
        WebServer any = network.server(Literal.address(EmbeddedNetwork.WRONG_SERVER));
        NEUTRAL.forEach(peer -> board.serve(peer, any::openHttps));
    }

    private static void modules(EmbeddedNetwork network) {
        ChecksumDatabase sumdb = network.sumdb();
        network.serve("proxy.golang.org", "203.0.113.10", ModuleProxy.of(Modules.PUBLIC));
        network.serve("sum.golang.org", "203.0.113.11", sumdb);
        network.serve("sum.golang.google.cn", "203.0.113.12", sumdb);
        network.serve("goproxy.cn", "203.0.113.20", ModuleProxy.mirroring(Modules.PUBLIC, sumdb));
        network.serve("goproxy.io", "203.0.113.21", ModuleProxy.mirroring(Modules.PUBLIC, sumdb));
        network.serve("goproxy.corp.example", "203.0.113.22", ModuleProxy.mirroring(Modules.ALL, sumdb))
                .requireBasic(EmbeddedNetwork.USER, EmbeddedNetwork.PASSWORD);
    }

    private static void repositories(EmbeddedNetwork network, Switchboard board) {
        network.serve("github.com", "203.0.113.30", git("github.com", Modules.PUBLIC));
        board.serve(Literal.peer("203.0.113.30", SSH), network.gitHubSsh()::open);
        network.serve("git.corp.example", "203.0.113.40", git("git.corp.example", ModuleCatalogue.of()));
        network.serve(
                "go.corp.example",
                "203.0.113.41",
                VanityHost.of("go.corp.example/vanity", "git", "https://github.com/mattn/go-isatty"));
    }

    private static GitSite git(String host, ModuleCatalogue open) {
        return GitSite.of(host, open).withPrivate(Modules.PRIVATE, EmbeddedNetwork.USER, EmbeddedNetwork.PASSWORD);
    }

    private static void sites(EmbeddedNetwork network) {
        network.serve("www.example.com", "203.0.113.70", request -> HttpAnswer.html(200, "<h1>It works</h1>\n"));
        network.serve(EmbeddedNetwork.LOGIN_HOST, "203.0.113.80", request -> LOGIN);
        network.serve(
                "wrong.example",
                EmbeddedNetwork.WRONG_SERVER,
                request -> HttpAnswer.html(200, "<h1>Some other server</h1>\n"));
    }

    private static void proxies(EmbeddedNetwork network, Switchboard board) {
        network.zone().put("proxy.corp.example", "203.0.113.60").put("socks.corp.example", "203.0.113.61");
        board.serve(Literal.peer("203.0.113.60", 3128), network.httpProxy()::open);
        board.serve(Literal.peer("203.0.113.61", 1080), network.socksProxy()::open);
    }
}
