package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Go's choice of a forward proxy (golang.org/x/net/http/httpproxy); upper-case variables win. */
final class GoForwardProxies {
    private static final int SOCKS5H_RELEASE = 23;
    private static final Set<String> OLD_SCHEMES = Set.of("http", "https", "socks5");

    private final Optional<ForwardProxy> http;
    private final Optional<ForwardProxy> https;
    private final NoProxyRules noProxy;
    private final Optional<GoVersion> goVersion;
    private final Optional<String> requestMethod;

    GoForwardProxies(Function<String, Optional<String>> variables, Optional<GoVersion> goVersion) {
        this.goVersion = goVersion;
        this.http = ProxySetting.first(variables, List.of("HTTP_PROXY", "http_proxy"))
                .flatMap(this::parse);
        this.https = ProxySetting.first(variables, List.of("HTTPS_PROXY", "https_proxy"))
                .flatMap(this::parse);
        this.noProxy = new NoProxyRules(ProxySetting.first(variables, List.of("NO_PROXY", "no_proxy"))
                .map(ProxySetting::value)
                .orElse(""));
        this.requestMethod = variables.apply("REQUEST_METHOD").filter(value -> !value.isEmpty());
    }

    ForwardProxies.Choice forUrl(RequestUrl url) {
        boolean secure = url.scheme().equals("https");
        Optional<ForwardProxy> proxy = secure ? https : url.scheme().equals("http") ? http : Optional.empty();
        if (proxy.isEmpty()) {
            return none("No forward proxy is set for " + url.scheme() + " URLs.");
        }
        if (!secure && requestMethod.isPresent()) {
            return none("Go refuses " + proxy.get().variable() + " while REQUEST_METHOD is set: unset REQUEST_METHOD.");
        }
        if (url.host().equals("localhost")
                || IpAddress.parse(url.host()).filter(IpAddress::isLoopback).isPresent()) {
            return none(url.host() + " is this machine, which Go never asks a forward proxy for.");
        }
        return noProxy.matching(url.host(), Integer.toString(url.port()))
                .map(entry -> none("NO_PROXY has the entry " + entry + "."))
                .orElseGet(() -> new ForwardProxies.Choice.Chosen(proxy.get()));
    }

    // parseProxy: what is no URL is read again with http:// in front, and is ignored if that fails too
    private Optional<ForwardProxy> parse(ProxySetting setting) {
        boolean usable = GoUrl.parse(setting.value()) instanceof GoUrl.Parsed.Url parsed
                && !parsed.url().scheme().isEmpty()
                && !parsed.url().host().isEmpty()
                && (modern() || OLD_SCHEMES.contains(parsed.url().scheme()));
        String text = usable ? setting.value() : "http://" + setting.value();
        return GoUrl.parse(text) instanceof GoUrl.Parsed.Url parsed
                ? Optional.of(proxy(parsed.url(), text, setting.name()))
                : Optional.empty();
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
        return new ForwardProxy(scheme, host, port(url.port(), scheme), RequestUrl.of(text), variable);
    }

    private static int port(String digits, ProxyScheme scheme) {
        boolean number = !digits.isEmpty() && digits.length() <= 5;
        return number ? Integer.parseInt(digits) : defaultPort(scheme);
    }

    private static int defaultPort(ProxyScheme scheme) {
        return switch (scheme) {
            case HTTP -> 80;
            case HTTPS -> 443;
            case SOCKS5 -> 1080;
        };
    }

    private static ForwardProxies.Choice none(String reason) {
        return new ForwardProxies.Choice.NoneChosen(reason);
    }
}
