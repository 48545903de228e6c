package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What curl takes from its configuration file and from the environment (curl(1), "-K" and "ENVIRONMENT"). */
public final class CurlSettings {
    private static final Pattern LINE = Pattern.compile("\\s*+([^\\s=:-][^\\s=:]*+)(?:\\s*+[=:]\\s*+|\\s++|$)(.*)");
    // with dashes neither = nor : ends the name, and a value may be joined to a letter (tool_parsecfg.c)
    private static final Pattern LONG_DASHED = Pattern.compile("\\s*+--(\\S++)(?:\\s++(.*))?");
    private static final Pattern SHORT_DASHED = Pattern.compile("\\s*+-([^\\s-])(?:\\s++(.*)|(\\S.*))?");
    private static final Map<String, String> LONG =
            Map.of("x", "proxy", "k", "insecure", "n", "netrc", "u", "user", "E", "cert", "H", "header");
    private static final List<String> SOCKS = List.of("socks4", "socks4a", "socks5", "socks5-hostname");
    private static final Map<String, String> SOCKS_SCHEMES = Map.of("socks5-hostname", "socks5h");

    private final List<Setting> options;
    private final Map<String, Setting> variables;
    private final ForwardProxies forwardProxies;

    private CurlSettings(List<Setting> options, Map<String, Setting> variables) {
        this.options = List.copyOf(options);
        this.variables = Map.copyOf(variables);
        Function<String, Optional<String>> lookup =
                name -> Optional.ofNullable(variables.get(name)).map(Setting::raw);
        this.forwardProxies =
                ForwardProxies.forCurl(lookup, proxy(), option("noproxy").map(Setting::raw));
    }

    static CurlSettings read(HostEnvironment host) {
        List<Setting> options = places(host).stream()
                .filter(path -> host.read(path).text().isPresent())
                .findFirst()
                .map(path -> options(path, host.read(path).text().orElse("")))
                .orElse(List.of());
        Map<String, Setting> variables = new HashMap<>();
        List<ProcessVariable> known = new ArrayList<>(ProcessVariable.FORWARD_PROXIES);
        known.addAll(ProcessVariable.CURL);
        known.forEach(variable -> variable.on(host).ifPresent(setting -> variables.put(variable.name(), setting)));
        return new CurlSettings(options, variables);
    }

    // tool_findfile.c: the first that exists
    private static List<String> places(HostEnvironment host) {
        List<String> places = new ArrayList<>();
        directory(host, "CURL_HOME").ifPresent(directory -> places.add(directory + "/.curlrc"));
        directory(host, "XDG_CONFIG_HOME").ifPresent(directory -> places.add(directory + "/curlrc"));
        host.home().ifPresent(home -> places.addAll(List.of(home + "/.curlrc", home + "/.config/curlrc")));
        return places;
    }

    private static Optional<String> directory(HostEnvironment host, String variable) {
        return host.variable(variable).filter(value -> !value.isEmpty());
    }

    private static List<Setting> options(String path, String text) {
        List<Setting> options = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            SettingSource source = new SettingSource(Kind.CURL_CONFIG, path, number);
            option(line.stripTrailing(), source).ifPresent(options::add);
        }
        return options;
    }

    private static Optional<Setting> option(String line, SettingSource source) {
        for (Pattern form : List.of(LINE, LONG_DASHED, SHORT_DASHED)) {
            Matcher matcher = form.matcher(line);
            if (matcher.matches() && !matcher.group(1).startsWith("#")) {
                String joined = form == SHORT_DASHED ? matcher.group(3) : null;
                String value = Optional.ofNullable(matcher.group(2)).orElse("");
                return Optional.of(Setting.of(
                        LONG.getOrDefault(matcher.group(1), matcher.group(1)),
                        joined == null ? value(value) : joined,
                        source));
            }
        }
        return Optional.empty();
    }

    // in quotes with escapes, else up to white space
    private static String value(String text) {
        if (!text.startsWith("\"")) {
            return text.split("\\s", 2)[0];
        }
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
            boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
            i += escape ? 1 : 0;
            int control = escape ? "tnrv".indexOf(text.charAt(i)) : -1;
            value.append(control < 0 ? text.charAt(i) : "\t\n\r\013".charAt(control));
        }
        return value.toString();
    }

    private Optional<String> proxy() {
        return options.stream()
                .filter(option -> option.name().equals("proxy") || SOCKS.contains(option.name()))
                .reduce((earlier, later) -> later)
                .map(option -> option.name().equals("proxy")
                        ? option.raw()
                        : SOCKS_SCHEMES.getOrDefault(option.name(), option.name()) + "://" + option.raw());
    }

    /**
     * The last value of an option of the configuration file; "" for one without a value.
     *
     * @param name the long form without dashes, such as {@code cacert}
     */
    public Optional<Setting> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).reduce((earlier, later) -> later);
    }

    /** The certificate file that takes the place of the default one. */
    public Optional<Setting> caFile() {
        return option("cacert").or(() -> fromEnvironment("CURL_CA_BUNDLE")).or(() -> fromEnvironment("SSL_CERT_FILE"));
    }

    // curl looks at the variables only where the configuration names neither file nor directory
    private Optional<Setting> fromEnvironment(String variable) {
        return option("capath").isPresent() ? Optional.empty() : Optional.ofNullable(variables.get(variable));
    }

    public ForwardProxies forwardProxies() {
        return forwardProxies;
    }
}
