package dev.gomoddiag.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The three network namespaces of a lane, with a link from the client to the gateway and one from there to the internet;
 * no link leads out of them.
 *
 * <p>The namespace {@code internet} holds every address of its networks, so that servers bind what they like.
 */
record Wires(String prefix) {
    static final String CLIENT_V4 = "198.51.100.10";
    static final String CLIENT_V6 = "2001:db8:1::10";

    /** Neutral hosts of the real internet and public name servers, which exist here too. */
    private static final List<String> NEUTRAL = List.of("1.1.1.1", "223.5.5.5", "8.8.8.8", "2606:4700:4700::1111");

    private static final List<String> SERVED = List.of("203.0.113.0/24", "2001:db8:2::/64");

    String client() {
        return prefix + "-client";
    }

    String gateway() {
        return prefix + "-gateway";
    }

    String internet() {
        return prefix + "-internet";
    }

    private Stream<String> all() {
        return Stream.of(client(), gateway(), internet());
    }

    void up() {
        down();
        ip(all().map(name -> "netns add " + name));
        ip(Stream.of(
                "link add eth0 netns %s type veth peer name lan0 netns %s".formatted(client(), gateway()),
                "link add wan0 netns %s type veth peer name eth0 netns %s".formatted(gateway(), internet())));
        in(client(), clientLinks());
        in(
                gateway(),
                Stream.of(
                        "link set lo up",
                        "addr add 198.51.100.1/24 dev lan0",
                        "addr add 2001:db8:1::1/64 dev lan0 nodad",
                        "addr add 192.0.2.1/30 dev wan0",
                        "addr add 2001:db8:3::1/64 dev wan0 nodad",
                        "link set lan0 up",
                        "link set wan0 up"));
        healRoutes();
        in(
                internet(),
                Stream.concat(
                        Stream.of(
                                "link set lo up",
                                "addr add 192.0.2.2/30 dev eth0",
                                "addr add 2001:db8:3::2/64 dev eth0 nodad",
                                "link set eth0 up",
                                "route add 198.51.100.0/24 via 192.0.2.1",
                                "-6 route add 2001:db8:1::/64 via 2001:db8:3::1"),
                        Stream.concat(NEUTRAL.stream(), SERVED.stream())
                                .map(net -> (net.contains(":") ? "-6 " : "") + "route add local " + net + " dev lo")));
        // a gateway that tells of one unreachable packet a second would have the second program that asks wait for ever
        Shell.must(
                "",
                exec(
                        gateway(),
                        "sysctl",
                        "-qw",
                        "net.ipv4.ip_forward=1",
                        "net.ipv6.conf.all.forwarding=1",
                        "net.ipv4.icmp_ratelimit=0",
                        "net.ipv6.icmp.ratelimit=0",
                        "net.ipv4.conf.all.send_redirects=0",
                        "net.ipv4.conf.lan0.send_redirects=0"));
        Shell.must("", exec(internet(), "sysctl", "-qw", "net.ipv6.ip_nonlocal_bind=1"));
    }

    private static Stream<String> clientLinks() {
        return Stream.of(
                "link set lo up",
                "addr replace " + CLIENT_V4 + "/24 dev eth0",
                "addr replace " + CLIENT_V6 + "/64 dev eth0 nodad",
                "link set eth0 up mtu 1500",
                "route replace default via 198.51.100.1",
                "-6 route replace default via 2001:db8:1::1");
    }

    /** The routes of the gateway are as at the beginning. */
    void healRoutes() {
        in(
                gateway(),
                Stream.of(
                        "route flush proto boot",
                        "route add default via 192.0.2.2",
                        "-6 route flush proto boot",
                        "-6 route add default via 2001:db8:3::2"));
    }

    /** Ends what still runs in these namespaces and removes them; nothing happens when there are none. */
    void down() {
        all().filter(name -> Files.exists(Path.of("/run/netns", name))).forEach(Wires::remove);
    }

    private static void remove(String namespace) {
        Shell.must("", List.of("ip", "netns", "pids", namespace))
                .lines()
                .map(Long::valueOf)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(ProcessHandle::destroyForcibly);
        Shell.must("", List.of("ip", "netns", "del", namespace));
    }

    private static void ip(Stream<String> commands) {
        commands.map(command -> Stream.concat(Stream.of("ip"), Stream.of(command.split(" ")))
                        .toList())
                .forEach(argv -> Shell.must("", argv));
    }

    private static void in(String namespace, Stream<String> commands) {
        StringBuilder four = new StringBuilder();
        StringBuilder six = new StringBuilder();
        commands.forEach(command -> {
            boolean v6 = command.startsWith("-6 ");
            (v6 ? six : four).append(v6 ? command.substring(3) : command).append('\n');
        });
        Shell.must(four.toString(), List.of("ip", "-n", namespace, "-batch", "-"));
        if (six.length() > 0) {
            Shell.must(six.toString(), List.of("ip", "-6", "-n", namespace, "-batch", "-"));
        }
    }

    static List<String> exec(String namespace, String... argv) {
        return Stream.concat(Stream.of("ip", "netns", "exec", namespace), Stream.of(argv))
                .toList();
    }

    /** Where {@code ip netns exec} finds what it lays over {@code /etc} of the client. */
    Path clientEtc() {
        return Path.of("/etc/netns", client());
    }

    void removeClientEtc() {
        try {
            if (Files.exists(clientEtc())) {
                Shell.run(
                        Path.of("/"),
                        Duration.ofSeconds(20),
                        List.of("rm", "-r", clientEtc().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
