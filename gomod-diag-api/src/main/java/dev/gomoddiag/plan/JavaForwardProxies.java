package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Java's choice of a forward proxy ({@code select} of sun.net.spi.DefaultProxySelector); variables do not matter. */
final class JavaForwardProxies {
    private static final String EXEMPTIONS = "http.nonProxyHosts";
    private static final String SOCKS_EXEMPTIONS = "socksNonProxyHosts";
    private static final String ALWAYS_EXEMPT = "localhost|127.*|[::1]|0.0.0.0|[::0]";
    private static final String SOCKS = "socksProxy";
    private static final int HTTP_PORT = 80;
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", HTTP_PORT, "https", 443);
    private static final int SOCKS_PORT = 1080;

    private final Function<String, Optional<String>> properties;

    JavaForwardProxies(Function<String, Optional<String>> properties) {
        this.properties = properties;
    }

    ForwardProxies.Choice forUrl(RequestUrl url) {
        if (!DEFAULT_PORTS.containsKey(url.scheme())) {
            return ForwardProxies.none("not-web");
        }
        List<String> prefixes = List.of(url.scheme() + ".proxy", "proxy", SOCKS);
        Optional<String> prefix = prefixes.stream()
                .filter(name -> host(name).filter(host -> !host.isEmpty()).isPresent())
                .findFirst();
        if (prefix.isEmpty()) {
            return ForwardProxies.none("unset", url.scheme());
        }
        Optional<String> exemption = exemption(EXEMPTIONS, url);
        if (exemption.isEmpty()) {
            return chosen(prefix.get(), url.scheme());
        }
        // the socket under TLS looks for a SOCKS proxy by itself (java.net.SocksSocketImpl)
        boolean socks = url.scheme().equals("https")
                && host(SOCKS).filter(host -> !host.isEmpty()).isPresent();
        return socks && exemption(SOCKS_EXEMPTIONS, url).isEmpty()
                ? chosen(SOCKS, url.scheme())
                : ForwardProxies.none("exempt", EXEMPTIONS, exemption.get());
    }

    private Optional<String> host(String prefix) {
        return properties.apply(prefix + "Host");
    }

    private ForwardProxies.Choice chosen(String prefix, String scheme) {
        boolean socks = prefix.equals(SOCKS);
        // another prefix of the scheme lends its port
        int port = port(prefix)
                .or(() -> socks ? Optional.empty() : port(scheme + ".proxy").or(() -> port("proxy")))
                .orElse(socks ? SOCKS_PORT : DEFAULT_PORTS.getOrDefault(scheme, HTTP_PORT));
        String host = host(prefix).orElse("");
        String literal = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return new ForwardProxies.Choice.Chosen(new ForwardProxy(
                socks ? ProxyScheme.SOCKS5 : ProxyScheme.HTTP,
                host,
                port,
                RequestUrl.of((socks ? "socks5://" : "http://") + literal + ":" + port),
                prefix + "Host"));
    }

    /** Integer.decode of a value that is not 0. */
    private Optional<Integer> port(String prefix) {
        return properties
                .apply(prefix + "Port")
                .flatMap(JavaForwardProxies::number)
                .filter(port -> port != 0);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.decode(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // an empty list exempts nothing, not even this machine
    private Optional<String> exemption(String property, RequestUrl url) {
        String list = properties
                .apply(property)
                .map(value -> value.isEmpty() ? "" : value + "|" + ALWAYS_EXEMPT)
                .orElse(ALWAYS_EXEMPT);
        String host = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
        return List.of(list.split("\\|")).stream()
                .filter(entry -> !entry.isEmpty() && covers(entry.toLowerCase(Locale.ROOT), host))
                .findFirst();
    }

    /** A star stands for anything at the beginning and at the end, and for itself elsewhere. */
    private static boolean covers(String entry, String host) {
        if (entry.equals("*")) {
            return true;
        }
        boolean open = entry.startsWith("*");
        boolean ending = entry.endsWith("*");
        String text = entry.substring(open ? 1 : 0, entry.length() - (ending ? 1 : 0));
        if (open && ending) {
            return host.contains(text);
        }
        return open ? host.endsWith(text) : ending ? host.startsWith(text) : host.equals(text);
    }
}
