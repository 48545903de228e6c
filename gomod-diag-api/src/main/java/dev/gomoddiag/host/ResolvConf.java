package dev.gomoddiag.host;

import dev.gomoddiag.module.AddressLiteral;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads /etc/resolv.conf as Go's own resolver does (net/dnsconfig_unix.go). */
public final class ResolvConf {
    public static final String PATH = "/etc/resolv.conf";

    private static final int DNS_PORT = 53;
    private static final int MAX_SERVERS = 3;
    private static final Set<String> OVER_TCP = Set.of("use-vc", "usevc", "tcp");

    private ResolvConf() {}

    /** The name servers of a Unix host; empty on Windows or when the file is not there; without servers where this user cannot read it. */
    public static Optional<NameServers> of(HostEnvironment host) {
        if (host.os() == OperatingSystem.WINDOWS) {
            return Optional.empty();
        }
        FileContent content = host.read(PATH);
        return content instanceof FileContent.Unreadable unreadable
                ? Optional.of(parse("").unread(unreadable.reason()))
                : content.text().map(ResolvConf::parse);
    }

    /** Parses the text of a resolv.conf; unknown lines and options are passed over, as Go does. */
    public static NameServers parse(String text) {
        List<InetSocketAddress> servers = new ArrayList<>();
        List<String> naming = new ArrayList<>();
        List<String> search = List.of();
        int ndots = 1;
        int timeout = 5;
        int attempts = 2;
        NameServers.Transport transport = NameServers.Transport.UDP;
        for (String line : text.split("\r?\n", -1)) {
            if (line.startsWith(";") || line.startsWith("#")) {
                continue;
            }
            String[] words = line.trim().split("[ \t\r]+");
            if (words.length < 2) {
                continue;
            }
            switch (words[0]) {
                case "nameserver" -> {
                    Optional<InetAddress> address = literal(words[1]);
                    if (servers.size() < MAX_SERVERS && address.isPresent()) {
                        servers.add(new InetSocketAddress(address.get(), DNS_PORT));
                        naming.add(line);
                    }
                }
                case "domain" -> search = List.of(rooted(words[1]));
                case "search" -> {
                    search = new ArrayList<>();
                    for (int i = 1; i < words.length; i++) {
                        search.add(rooted(words[i]));
                    }
                }
                case "options" -> {
                    for (int i = 1; i < words.length; i++) {
                        ndots = option(words[i], "ndots:", 0, 15, ndots);
                        timeout = option(words[i], "timeout:", 1, Integer.MAX_VALUE, timeout);
                        attempts = option(words[i], "attempts:", 1, Integer.MAX_VALUE, attempts);
                        transport = OVER_TCP.contains(words[i]) ? NameServers.Transport.TCP : transport;
                    }
                }
                default -> {}
            }
        }
        return new NameServers(
                servers, naming, search, ndots, Duration.ofSeconds(timeout), attempts, transport, PATH, "");
    }

    private static String rooted(String domain) {
        return domain.endsWith(".") ? domain : domain + ".";
    }

    private static int option(String word, String prefix, int least, int most, int otherwise) {
        if (!word.startsWith(prefix)) {
            return otherwise;
        }
        try {
            return Math.min(most, Math.max(least, Integer.parseInt(word.substring(prefix.length()))));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static Optional<InetAddress> literal(String text) {
        if (!AddressLiteral.is(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
