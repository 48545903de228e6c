package dev.gomoddiag.lab;

import dev.gomoddiag.testkit.net.ChecksumDatabase;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.GitSite;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Interceptor;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.ModuleProxy;
import dev.gomoddiag.testkit.net.VanityHost;
import dev.gomoddiag.testkit.net.WebContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The servers of one run of one case: those of the embedded network, at true ports of drawn addresses. */
public final class World implements AutoCloseable {
    private static final List<Integer> WEB = List.of(80, 443);
    private static final int HTTPS = 443;
    private static final int SSH = 22;
    private static final int DNS = 53;
    private static final String NEUTRAL = "1.1.1.1";
    private static final String NEUTRAL_V6 = "2606:4700:4700::1111";

    /** Public name servers, which answer over HTTPS too, and are among the hosts by which one sees whether one is online. */
    private static final Map<String, String> PUBLIC =
            Map.of(NEUTRAL, "cloudflare-dns.com", "223.5.5.5", "dns.alidns.com", "8.8.8.8", "dns.google");

    private final Draw draw;
    private final Modules modules;
    private final EmbeddedNetwork network = EmbeddedNetwork.start();
    private final Front front = new Front(network);
    private final ChecksumDatabase sumdb;
    private final Sshd sshd;
    private final Interceptor interceptor;
    private final List<String> hosts = new ArrayList<>();
    private final List<String> neutral = new ArrayList<>();

    private World(Draw draw, String namespace, Path folder) throws IOException {
        this.draw = draw;
        modules = new Modules(draw);
        sshd = new Sshd(namespace, folder, modules.all().all());
        interceptor = network.interceptor(draw.value("authority"));
        sumdb = ChecksumDatabase.of("sum.golang.org", modules.open());
        draw.put("verifier", sumdb.verifier());
        draw.put(
                "other-verifier",
                ChecksumDatabase.of("sum.example", modules.open()).verifier());
        String github = site("github.com", GitSite.of("github.com", modules.open()));
        front.open(github, SSH, sshd::dial);
        front.open(name("ssh.github.com"), HTTPS, sshd::dial);
        proxies();
        company();
        forwardProxies();
        openNameServers();
        openNeutral();
    }

    /** @param folder for what its servers have on disk */
    static World of(Draw draw, Wires wires, Path folder) throws IOException {
        return new World(draw, wires.internet(), folder);
    }

    private void proxies() throws IOException {
        site("proxy.golang.org", ModuleProxy.of(modules.open()));
        site("sum.golang.org", sumdb);
        site("sum.golang.google.cn", sumdb);
        site("goproxy.cn", ModuleProxy.mirroring(modules.open(), sumdb));
        site("goproxy.io", ModuleProxy.mirroring(modules.open(), sumdb));
    }

    private void company() throws IOException {
        String corp = draw.value("corp");
        String git = "git." + corp;
        site("goproxy." + corp, ModuleProxy.mirroring(modules.all(), sumdb));
        String address = site(
                git,
                GitSite.of(git, ModuleCatalogue.of())
                        .withPrivate(modules.closed(), draw.value("user"), draw.value("password")));
        front.open(address, SSH, sshd::dial);
        String vanity = "go." + corp + "/" + draw.value("name");
        draw.put("vanity", vanity);
        site("go." + corp, VanityHost.of(vanity, "git", "https://" + Modules.vanityRepository(draw)));
        site("www." + corp, request -> HttpAnswer.html(200, "<html><head><title>Welcome</title></head></html>\n"));
        site("login." + corp, request -> HttpAnswer.html(200, "<html><head><title>Log in</title></head></html>\n"));
        site("wrong.example", request -> HttpAnswer.html(200, "<h1>Another server</h1>\n"));
    }

    /** Serves a host at an address of its own, which it returns. */
    private String site(String host, WebContent content) throws IOException {
        String address = name(host);
        network.serve(host, address, content);
        hosts.add(host);
        for (int port : WEB) {
            front.open(address, port, address, port);
        }
        return address;
    }

    private String name(String host) {
        String address = draw.address();
        draw.put("ip." + host, address);
        draw.put("ip." + host.replace("." + draw.value("corp"), ""), address);
        network.zone().put(host, address);
        return address;
    }

    private void forwardProxies() throws IOException {
        String http = name("proxy." + draw.value("corp"));
        front.open(http, Integer.parseInt(draw.value("proxy-port")), "203.0.113.60", 3128);
        String socks = name("socks." + draw.value("corp"));
        front.open(socks, Integer.parseInt(draw.value("socks-port")), "203.0.113.61", 1080);
    }

    private void openNameServers() throws IOException {
        for (String server : nameServers()) {
            network.nameServer(server);
            front.open(server, DNS, server, DNS);
            front.openDatagrams(server, DNS);
        }
    }

    private void openNeutral() throws IOException {
        PUBLIC.forEach((address, host) -> {
            network.serveDoh(host, address);
            neutral.addAll(List.of(address, host));
        });
        for (String address : PUBLIC.keySet()) {
            front.open(address, HTTPS, address, HTTPS);
        }
        front.open(NEUTRAL_V6, HTTPS, NEUTRAL, HTTPS);
    }

    /** The content of a site is served at its twin in IPv6 too. */
    public void openV6(String host) throws IOException {
        String address = draw.addressOf(host);
        for (int port : WEB) {
            front.open(Draw.v6(address), port, address, port);
        }
    }

    /** The names of all sites. */
    public List<String> hosts() {
        return List.copyOf(hosts);
    }

    /** The names and addresses of the public hosts that have nothing to do with modules. */
    public List<String> neutral() {
        return List.copyOf(neutral);
    }

    /** The name servers that clients may ask. */
    public List<String> nameServers() {
        return List.of(draw.value("isp-dns"), draw.value("public-dns"), "223.5.5.5", "8.8.8.8");
    }

    public EmbeddedNetwork network() {
        return network;
    }

    public Front front() {
        return front;
    }

    public Sshd sshd() {
        return sshd;
    }

    /** Who looks into TLS on the way, once asked to. */
    public Interceptor interceptor() {
        return interceptor;
    }

    /** The value of GOSUMDB that names this world's checksum database. */
    String verifier() {
        return sumdb.verifier();
    }

    /** Modules may be added while the world is up. */
    public Modules modules() {
        return modules;
    }

    @Override
    public void close() throws IOException {
        sshd.close();
        front.close();
        network.close();
    }
}
