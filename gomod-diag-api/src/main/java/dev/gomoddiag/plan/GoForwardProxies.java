package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Go's choice of a forward proxy (golang.org/x/net/http/httpproxy); upper-case variables win. */
final class GoForwardProxies {
    private static final int SOCKS5H_RELEASE = 23;
    private static final Set<String> OLD_SCHEMES = Set.of("http", "https", "socks5");

    // portMap of net/http's transport.go; a scheme it does not know leads to port 0, which nobody listens on
    private static final Map<String, Integer> DEFAULT_PORTS =
            Map.of("http", 80, "https", 443, "socks5", 1080, "socks5h", 1080);
    private static final int NO_PORT = 0;
    private static final int HIGHEST_PORT = 65_535;

    private final Optional<ForwardProxy> http;
    private final Optional<ForwardProxy> https;
    private final String exemptions;
    private final NoProxyRules noProxy;
    private final Optional<GoVersion> goVersion;
    private final Optional<String> requestMethod;

    GoForwardProxies(Function<String, Optional<String>> variables, Optional<GoVersion> goVersion) {
        this.goVersion = goVersion;
        this.http = ProxySetting.first(variables, List.of("HTTP_PROXY", "http_proxy"))
                .flatMap(this::parse);
        this.https = ProxySetting.first(variables, List.of("HTTPS_PROXY", "https_proxy"))
                .flatMap(this::parse);
        Optional<ProxySetting> list = ProxySetting.first(variables, List.of("NO_PROXY", "no_proxy"));
        this.exemptions = list.map(ProxySetting::name).orElse("");
        this.noProxy = new NoProxyRules(list.map(ProxySetting::value).orElse(""));
        this.requestMethod = variables.apply("REQUEST_METHOD").filter(value -> !value.isEmpty());
    }

    ForwardProxies.Choice forUrl(RequestUrl url) {
        boolean secure = url.scheme().equals("https");
        Optional<ForwardProxy> proxy = secure ? https : url.scheme().equals("http") ? http : Optional.empty();
        if (proxy.isEmpty()) {
            return ForwardProxies.none("unset", url.scheme());
        }
        if (!secure && requestMethod.isPresent()) {
            return ForwardProxies.refused("cgi", proxy.get().variable());
        }
        // in the case it is written in; entries of NO_PROXY match in any
        String host = url(url.raw()).map(GoUrl::hostname).map(Idna::ascii).orElse("");
        if (host.equals("localhost")
                || IpAddress.parse(host).filter(IpAddress::isLoopback).isPresent()) {
            return ForwardProxies.none("this-machine", host);
        }
        return noProxy.matching(host.toLowerCase(Locale.ROOT), Integer.toString(url.port()))
                .map(entry -> ForwardProxies.none("exempt", exemptions, entry))
                .orElseGet(() -> new ForwardProxies.Choice.Chosen(proxy.get()));
    }

    // parseProxy: what is no whole URL is read again with http:// in front; if that fails, it counts as far as it is
    // one
    private Optional<ForwardProxy> parse(ProxySetting setting) {
        Optional<GoUrl> asWritten = url(setting.value());
        if (asWritten.filter(this::whole).isPresent()) {
            return asWritten.map(url -> proxy(url, setting.value(), setting.name()));
        }
        String text = "http://" + setting.value();
        return url(text)
                .map(url -> proxy(url, text, setting.name()))
                .or(() -> asWritten.map(url -> proxy(url, setting.value(), setting.name())));
    }

    private static Optional<GoUrl> url(String text) {
        return GoUrl.parse(text) instanceof GoUrl.Parsed.Url parsed ? Optional.of(parsed.url()) : Optional.empty();
    }

    private boolean whole(GoUrl url) {
        return modern() ? !url.scheme().isEmpty() && !url.host().isEmpty() : OLD_SCHEMES.contains(url.scheme());
    }

    private boolean modern() {
        return goVersion.map(version -> version.atLeast(SOCKS5H_RELEASE)).orElse(true);
    }

    private static ForwardProxy proxy(GoUrl url, String text, String variable) {
        // an unknown scheme is taken for an HTTP proxy
        ProxyScheme scheme = switch (url.scheme()) {
            case "https" -> ProxyScheme.HTTPS;
            case "socks5", "socks5h" -> ProxyScheme.SOCKS5;
            default -> ProxyScheme.HTTP;
        };
        String host = url.hostname().isEmpty() ? "localhost" : url.hostname();
        return new ForwardProxy(scheme, host, port(url), RequestUrl.of(text), variable);
    }

    private static int port(GoUrl url) {
        String digits = url.port().replaceFirst("^0+(?=.)", "");
        if (digits.isEmpty()) {
            return DEFAULT_PORTS.getOrDefault(url.scheme(), NO_PORT);
        }
        int port = digits.length() <= 5 ? Integer.parseInt(digits) : Integer.MAX_VALUE;
        return port <= HIGHEST_PORT ? port : NO_PORT;
    }
}
