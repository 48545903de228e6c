package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** curl's choice of a forward proxy (libcurl url.c:detect_proxy and parse_proxy); lower-case variables win. */
final class CurlForwardProxies {
    /** The name under which curl's own configuration is shown. */
    private static final String CONFIGURED = "curlrc proxy";

    private static final String CONFIGURED_EXEMPTIONS = "curlrc noproxy";

    private static final Map<String, ProxyScheme> SCHEMES = Map.of(
            "http",
            ProxyScheme.HTTP,
            "https",
            ProxyScheme.HTTPS,
            "socks",
            ProxyScheme.SOCKS5,
            "socks4",
            ProxyScheme.SOCKS5,
            "socks4a",
            ProxyScheme.SOCKS5,
            "socks5",
            ProxyScheme.SOCKS5,
            "socks5h",
            ProxyScheme.SOCKS5);
    private static final int DEFAULT_PORT = 1080;
    private static final int HTTPS_PORT = 443;

    private final Optional<ProxySetting> http;
    private final Optional<ProxySetting> https;
    private final Optional<ProxySetting> noProxy;

    CurlForwardProxies(
            Function<String, Optional<String>> variables, Optional<String> configured, Optional<String> exemptions) {
        Optional<ProxySetting> own = configured.map(value -> new ProxySetting(CONFIGURED, value));
        // HTTP_PROXY is ignored, which a CGI program gets from its client
        this.http = own.or(() -> ProxySetting.first(variables, List.of("http_proxy", "all_proxy", "ALL_PROXY")));
        this.https = own.or(
                () -> ProxySetting.first(variables, List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")));
        this.noProxy = exemptions
                .map(value -> new ProxySetting(CONFIGURED_EXEMPTIONS, value))
                .or(() -> ProxySetting.first(variables, List.of("no_proxy", "NO_PROXY")));
    }

    ForwardProxies.Choice forUrl(RequestUrl url) {
        return choose(url, url.scheme().equals("https") ? https : http, noProxy, CurlForwardProxies::proxy);
    }

    /** What libcurl takes for a URL, in curl as in git: where to go by, unless it is turned off or the host is exempt. */
    static ForwardProxies.Choice choose(
            RequestUrl url,
            Optional<ProxySetting> setting,
            Optional<ProxySetting> noProxy,
            Function<ProxySetting, ForwardProxies.Choice> proxy) {
        if (!url.scheme().equals("https") && !url.scheme().equals("http")) {
            return ForwardProxies.none("not-web");
        }
        if (setting.isEmpty()) {
            return ForwardProxies.none("unset", url.scheme());
        }
        if (setting.get().value().isEmpty()) {
            return ForwardProxies.none("turned-off", setting.get().name());
        }
        // libcurl converts the name it is asked for, and not those it is to exempt
        Optional<String> exemption =
                new CurlNoProxy(noProxy.map(ProxySetting::value).orElse("")).matching(Idna.ascii(url.host()));
        return exemption.isPresent()
                ? ForwardProxies.none("exempt", noProxy.map(ProxySetting::name).orElse(""), exemption.get())
                : proxy.apply(setting.get());
    }

    private static ForwardProxies.Choice proxy(ProxySetting setting) {
        Optional<CurlProxyUrl> read = CurlProxyUrl.parse(setting.value());
        if (read.isEmpty()) {
            return ForwardProxies.unreadable(asWritten(setting, ProxyScheme.HTTP));
        }
        CurlProxyUrl proxy = read.get();
        Optional<ProxyScheme> scheme =
                Optional.ofNullable(SCHEMES.get(proxy.scheme().isEmpty() ? "http" : proxy.scheme()));
        return scheme.isEmpty()
                ? ForwardProxies.refused("scheme", setting.name(), proxy.scheme())
                : new ForwardProxies.Choice.Chosen(at(proxy, scheme.get(), setting));
    }

    /** A proxy that libcurl could read, at the port that it takes where none is written. */
    static ForwardProxy at(CurlProxyUrl read, ProxyScheme scheme, ProxySetting setting) {
        int standard = scheme == ProxyScheme.HTTPS ? HTTPS_PORT : DEFAULT_PORT;
        return new ForwardProxy(scheme, read.host(), read.port().orElse(standard), url(setting), setting.name());
    }

    /** What a setting seems to mean that libcurl cannot read. */
    static ForwardProxy asWritten(ProxySetting setting, ProxyScheme scheme) {
        RequestUrl url = url(setting);
        return new ForwardProxy(
                scheme, url.host(), url.hasPort() ? Math.max(0, url.port()) : DEFAULT_PORT, url, setting.name());
    }

    private static RequestUrl url(ProxySetting setting) {
        String value = setting.value();
        return RequestUrl.of(value.contains("://") ? value : "http://" + value);
    }
}
