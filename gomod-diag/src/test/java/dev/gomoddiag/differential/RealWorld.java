package dev.gomoddiag.differential;

import dev.gomoddiag.plan.ModulePart;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.Leaf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** The world as servers on loopback, for one go command at a time. */
final class RealWorld implements AutoCloseable {
    private static final String PLAIN_ADDRESS = "203.0.113.200";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();
    private volatile Case now = Case.parse("mod_download example.com/m");

    private final World world;

    RealWorld(World world) {
        this.world = world;
        int address = 100;
        for (String host : world.hosts().stream().sorted().toList()) {
            String literal = host.equals(World.PLAIN) ? PLAIN_ADDRESS : "203.0.113." + address++;
            network.serve(host, literal, request -> world.answer(now, host, request));
        }
        network.site(World.ROGUE).present(Leaf.UNKNOWN_CA);
    }

    /** Answers as this case wants from now on, and forgets what was asked. */
    void become(Case next) {
        now = next;
        network.log().clear();
    }

    /** Where go's forward proxy is. */
    String forwardProxy() {
        return "http://" + loopback("203.0.113.60", 3128);
    }

    /** Where the module proxy without TLS is. */
    String plain() {
        return loopback(PLAIN_ADDRESS, 80);
    }

    String rootPem() {
        return network.rootPem();
    }

    String goSum(List<ModulePart> parts) {
        return world.goSum(parts);
    }

    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (Access access : network.log().all()) {
            if (access.protocol() == Access.Protocol.HTTP) {
                requests.add(access.server() + access.request().replaceFirst("^GET", ""));
            } else if (access.protocol() == Access.Protocol.CONNECT) {
                String host = access.request().replaceFirst("^CONNECT ", "").replaceFirst(":443$", "");
                if (host.equals(World.ROGUE) || !world.hosts().contains(host)) {
                    requests.add("CONNECT " + host);
                }
            }
        }
        return requests;
    }

    private String loopback(String address, int port) {
        try {
            InetSocketAddress route = network.path().route(new InetSocketAddress(InetAddress.getByName(address), port));
            return "127.0.0.1:" + route.getPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        network.close();
    }
}
