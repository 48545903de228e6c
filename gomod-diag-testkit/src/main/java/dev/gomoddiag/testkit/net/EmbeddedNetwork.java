package dev.gomoddiag.testkit.net;

import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.testkit.FakeHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A little internet on loopback: name servers, module proxies, a checksum database, git hosts and forward proxies, each
 * under a documentation address that {@link #path} maps to a free loopback port. It needs no rights and starts in
 * milliseconds; a service is opened when the first client asks for it.
 *
 * <p>All is well in it until something is broken, which may be done while clients are at work. A port that is not served
 * refuses connections. Thread-safe; close it to end all servers and connections.
 */
public final class EmbeddedNetwork implements AutoCloseable {
    /** The name server that the machine is configured to ask. */
    public static final String NAME_SERVER = "203.0.113.53";

    /** A name server that knows the same names and that nobody is configured to ask. */
    public static final String OTHER_NAME_SERVER = "203.0.113.54";

    /** Where {@link #httpProxy} is reached. */
    public static final String HTTP_PROXY = "proxy.corp.example:3128";

    /** Where {@link #socksProxy} is reached. */
    public static final String SOCKS_PROXY = "socks.corp.example:1080";

    /** The site of the login page to which {@link #demandLogin} sends everybody. */
    public static final String LOGIN_HOST = "login.hotspot.example";

    /** The address of a live web server that is not meant, for name servers and hosts files that send clients astray. */
    public static final String WRONG_SERVER = "203.0.113.90";

    /** An address in use at which nothing listens. */
    public static final String SINKHOLE = "203.0.113.91";

    /** The user who may read private modules, at the git hosts and at the company's module proxy. */
    public static final String USER = "dev";

    public static final String PASSWORD = "s3cret-canary";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int DNS = 53;
    private static final int SSH = 22;
    private final ExecutorService threads;
    private final Switchboard board = new Switchboard();
    private final AccessLog log = new AccessLog();
    private final Zone zone = new Zone();
    private final Map<String, Website> sites = new HashMap<>();
    private final Map<InetAddress, WebServer> servers = new HashMap<>();
    private final Map<String, DnsServer> nameServers = new HashMap<>();
    private final HttpProxy httpProxy;
    private final SocksProxy socksProxy;
    private final GitSshServer gitHubSsh;
    private final ChecksumDatabase sumdb;

    private EmbeddedNetwork() {
        threads = daemons();
        Dialer dialer = new Dialer(zone, board.inside());
        httpProxy = new HttpProxy(HTTP_PROXY, dialer, log, threads);
        socksProxy = new SocksProxy(SOCKS_PROXY, dialer, log, threads);
        gitHubSsh = new GitSshServer("github.com", Modules.ALL, log, threads);
        sumdb = ChecksumDatabase.of("sum.golang.org", Modules.PUBLIC);
    }

    /** What is handed over while the network closes is dropped: its sockets are closed already. */
    private static ExecutorService daemons() {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "embedded-network-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), factory, new DiscardPolicy());
    }

    /** A network of its own in which all is well. */
    public static EmbeddedNetwork start() {
        EmbeddedNetwork network = new EmbeddedNetwork();
        Topology.build(network, network.board);
        return network;
    }

    /** The way for clients of this network. */
    public NetworkPath path() {
        return board.outside();
    }

    /**
     * A healthy developer's machine on this network: Linux, go's default settings, with the network's own checksum
     * database as {@code sum.golang.org} and its root certificate in the system's trust store.
     */
    public FakeHost host() {
        return Machine.in(this);
    }

    /** Finds the true addresses of names without asking any name server. */
    public HostResolver resolver() {
        return zone::resolve;
    }

    /** Every name that exists, with its address; add to it freely. */
    public Zone zone() {
        return zone;
    }

    /** Serves a site over HTTP and HTTPS under a name and an address literal; several names may share an address. */
    public synchronized Website serve(String host, String address, WebContent content) {
        zone.put(host, address);
        Website site = new Website(host, content, log);
        server(Literal.address(address)).add(site);
        sites.put(host, site);
        return site;
    }

    /** Serves DNS over HTTPS under a name at the address of a name server, and under the address itself. */
    public Website serveDoh(String host, String address) {
        WebContent content = new DohSite(nameServer(address));
        serve(address, address, content);
        return serve(host, address, content);
    }

    /** Who re-signs what passes, by an authority of this name. */
    public Interceptor interceptor(String authority) {
        return new Interceptor(authority, threads);
    }

    synchronized WebServer server(InetAddress address) {
        return servers.computeIfAbsent(address, ip -> {
            WebServer fresh = new WebServer(log, threads);
            board.serve(new InetSocketAddress(ip, HTTP), fresh::openHttp);
            board.serve(new InetSocketAddress(ip, HTTPS), fresh::openHttps);
            return fresh;
        });
    }

    /** Serves the repositories of a git host over SSH at port 22 of an address literal. */
    public GitSshServer serveSsh(String host, String address, ModuleCatalogue modules) {
        GitSshServer server = new GitSshServer(host, modules, log, threads);
        board.serve(Literal.peer(address, SSH), server::open);
        return server;
    }

    /** Maps a port of this network to a TCP server of the caller's own. */
    public void attach(String address, int port, InetSocketAddress loopback) {
        board.serve(Literal.peer(address, port), () -> new Attached(loopback));
    }

    private record Attached(InetSocketAddress loopback) implements StandIn {
        @Override
        public void close() {}
    }

    /** A site to break. */
    public synchronized Website site(String host) {
        return Optional.ofNullable(sites.get(host))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no site " + host + " in this network: serve it or choose one of " + sites.keySet()));
    }

    /** A port to break, of an address literal or of a name's first address in the zone. */
    public Port port(String host, int port) {
        InetAddress address = zone.addresses(host).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no name " + host + " in this network: serve it"));
        return new Port(new InetSocketAddress(address, port), board, threads);
    }

    /** The name server that the machine asks. */
    public DnsServer dns() {
        return nameServer(NAME_SERVER);
    }

    /** The name server at this literal, made when there is none yet. */
    public synchronized DnsServer nameServer(String address) {
        return nameServers.computeIfAbsent(address, literal -> {
            DnsServer server = new DnsServer(literal, zone, log, threads);
            board.serve(Literal.peer(literal, DNS), server::open);
            return server;
        });
    }

    public HttpProxy httpProxy() {
        return httpProxy;
    }

    public SocksProxy socksProxy() {
        return socksProxy;
    }

    /** The SSH side of github.com, which has private repositories too. */
    public GitSshServer gitHubSsh() {
        return gitHubSsh;
    }

    public ChecksumDatabase sumdb() {
        return sumdb;
    }

    public AccessLog log() {
        return log;
    }

    /** A firewall drops what the machine sends, except to these address literals. */
    public void dropAllExcept(String... addresses) {
        board.wall(Switchboard.DROPPED, literals(addresses));
    }

    /** A firewall refuses what the machine sends, except to these address literals. */
    public void refuseAllExcept(String... addresses) {
        board.wall(Switchboard.REFUSED, literals(addresses));
    }

    /** The machine has no route to anywhere. */
    public void unplug() {
        board.wall(Switchboard.UNREACHABLE, Set.of());
    }

    /** The firewall is gone and the cable is back. */
    public void openWall() {
        board.noWall();
    }

    private static Set<InetAddress> literals(String... addresses) {
        return Stream.of(addresses).map(Literal::address).collect(Collectors.toUnmodifiableSet());
    }

    /** Every site presents a chain made by the company's TLS inspection. */
    public synchronized void inspect() {
        sites.values().forEach(site -> site.present(Leaf.INSPECTED));
    }

    /** Every site but the login page redirects there, as networks of hotels do before the guest has paid. */
    public synchronized void demandLogin() {
        sites.values().stream()
                .filter(site -> !site.host().equals(LOGIN_HOST))
                .forEach(site -> site.answer(HttpAnswer.redirect("https://" + LOGIN_HOST + "/?from=" + site.host())));
    }

    /** The root certificate that signs all valid chains. */
    public String rootPem() {
        return Authority.rootPem();
    }

    /** The root certificate of the company's TLS inspection. */
    public String inspectionPem() {
        return Authority.inspectionPem();
    }

    @Override
    public void close() throws IOException {
        board.close();
        threads.shutdownNow();
    }
}
