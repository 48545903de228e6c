package dev.gomoddiag.settings;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The netrc file as the go command reads it (cmd/go/internal/auth/netrc.go). */
public final class Netrc {
    private static final String VARIABLE = "NETRC";

    private final String path;
    private final Map<String, Credentials> entries;

    private Netrc(String path, Map<String, Credentials> entries) {
        this.path = path;
        this.entries = entries;
    }

    static Netrc read(HostEnvironment host) {
        Optional<String> named = host.variable(VARIABLE).filter(value -> !value.isEmpty());
        String path =
                named.or(() -> host.home().map(home -> inHome(host, home))).orElse("");
        return new Netrc(
                path, path.isEmpty() ? Map.of() : parse(host.read(path).text().orElse("")));
    }

    private static String inHome(HostEnvironment host, String home) {
        if (host.os() != OperatingSystem.WINDOWS) {
            return home + "/.netrc";
        }
        String legacy = home + "\\_netrc";
        return host.read(legacy) instanceof FileContent.Missing ? home + "\\.netrc" : legacy;
    }

    private static Map<String, Credentials> parse(String text) {
        Map<String, Credentials> entries = new LinkedHashMap<>();
        String machine = "";
        String login = "";
        String password = "";
        boolean macro = false;
        for (String line : text.split("\n", -1)) {
            if (macro) {
                macro = !line.isEmpty();
                continue;
            }
            List<String> words = words(line);
            int i = 0;
            for (; i < words.size() - 1; i += 2) {
                String value = words.get(i + 1);
                switch (words.get(i)) {
                    case "machine" -> {
                        machine = value;
                        login = "";
                        password = "";
                    }
                    case "login" -> login = value;
                    case "password" -> password = value;
                    case "macdef" -> macro = true;
                    default -> {}
                }
                if (!machine.isEmpty() && !login.isEmpty() && !password.isEmpty()) {
                    entries.putIfAbsent(machine, new Credentials(login, password));
                    machine = "";
                    login = "";
                    password = "";
                }
            }
            // go stops at "default" only where a line has it as its odd last word.
            if (i < words.size() && words.get(i).equals("default")) {
                break;
            }
        }
        return entries;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The file read, whether it exists or not; "" when there is no home directory. */
    public String path() {
        return path;
    }

    /** The machines with a login and a password, in file order; empty when there is no file. */
    public List<String> machines() {
        return List.copyOf(entries.keySet());
    }

    /**
     * What go since 1.24 sends to a host, when GOAUTH names netrc.
     *
     * @param host {@code host}, {@code host:port} as written in the URL, either with a path; the longest match wins
     */
    public Optional<Credentials> credentialsFor(String host) {
        String prefix = host;
        while (true) {
            Credentials found = entries.get(prefix);
            if (found != null) {
                return Optional.of(found);
            }
            int slash = prefix.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            prefix = prefix.substring(0, slash);
        }
    }

    @Override
    public String toString() {
        return "Netrc" + machines();
    }
}
