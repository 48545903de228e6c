package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hosts file as Go's resolver reads it (net/hosts.go). */
public final class HostsFile {
    private final String path;
    private final List<Entry> entries;

    private HostsFile(String path, List<Entry> entries) {
        this.path = path;
        this.entries = List.copyOf(entries);
    }

    /**
     * One line of the file.
     *
     * @param line counted from 1
     * @param text the whole line as it stands in the file, without its end, so that it can be taken out
     * @param address the address as written, with its IPv6 zone if it has one
     * @param ip the address without its zone
     * @param names the canonical name and the aliases, as written
     */
    public record Entry(int line, String text, String address, InetAddress ip, List<String> names) {
        public Entry {
            names = List.copyOf(names);
        }
    }

    /** Reads the file of a host; a missing one has no entries. */
    public static HostsFile read(HostEnvironment host) {
        String path = "/etc/hosts";
        if (host.os() == OperatingSystem.WINDOWS) {
            path = host.variable("SystemRoot").orElse("C:\\Windows") + "\\System32\\drivers\\etc\\hosts";
        }
        return new HostsFile(path, parse(host.read(path).text().orElse("")));
    }

    private static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            int comment = line.indexOf('#');
            String[] words =
                    (comment < 0 ? line : line.substring(0, comment)).strip().split("[ \t\r]+");
            if (words.length < 2) {
                continue;
            }
            Optional<InetAddress> ip = IpLiteral.parse(words[0]);
            if (ip.isPresent()) {
                entries.add(new Entry(
                        number, line, words[0], ip.get(), List.of(words).subList(1, words.length)));
            }
        }
        return entries;
    }

    public String path() {
        return path;
    }

    /** All lines that hold an address and a name, in file order; empty when there is no file. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The lines that answer for a name, in file order: go takes the addresses of all of them and asks no name server.
     * Letter case does not matter, nor does the final dot of a name with a dot in it.
     */
    public List<Entry> entriesFor(String name) {
        String wanted = key(name);
        return entries.stream()
                .filter(entry -> entry.names().stream()
                        .anyMatch(candidate -> key(candidate).equals(wanted)))
                .toList();
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('.') < 0 || lower.endsWith(".") ? lower : lower + ".";
    }
}
