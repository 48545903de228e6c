package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ports as ssh reads them: a number, or the name of a service over TCP (a2port of misc.c, services(5)). */
final class SshPorts {
    /** strtonum with a base of ten. */
    private static final Pattern NUMBER = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*\\+?0*([0-9]{1,5})");

    private static final Pattern TCP = Pattern.compile("[0-9]{1,5}/tcp");

    private static final int HIGHEST = 65_535;

    private final HostEnvironment host;

    /** Read for the first name, and once. */
    private Optional<Map<String, Integer>> services = Optional.empty();

    SshPorts(HostEnvironment host) {
        this.host = host;
    }

    /** From 1 to 65535; empty for what is no port. */
    Optional<Integer> number(String text) {
        Optional<Integer> number = Optional.of(NUMBER.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1)));
        return number.or(() -> service(text)).filter(port -> port > 0 && port <= HIGHEST);
    }

    private Optional<Integer> service(String name) {
        if (services.isEmpty()) {
            services = Optional.of(read(host.read("/etc/services").text().orElse("")));
        }
        return Optional.ofNullable(services.get().get(name));
    }

    private static Map<String, Integer> read(String text) {
        Map<String, Integer> ports = new HashMap<>();
        text.lines().map(line -> line.split("#", 2)[0].trim().split("[ \\t]+")).forEach(words -> {
            if (words.length > 1 && TCP.matcher(words[1]).matches()) {
                Integer port = Integer.valueOf(words[1].substring(0, words[1].indexOf('/')));
                for (int i = 0; i < words.length; i++) {
                    ports.putIfAbsent(i == 1 ? words[0] : words[i], port);
                }
            }
        });
        return Map.copyOf(ports);
    }
}
