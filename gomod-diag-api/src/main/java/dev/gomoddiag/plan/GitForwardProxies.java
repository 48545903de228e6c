package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * git's choice of a forward proxy: {@code http.proxy}, else the variables, which it reads itself before it hands them to
 * libcurl (git http.c:get_curl_handle). A variable that is set to nothing counts.
 */
final class GitForwardProxies {
    private static final String CONFIGURED = "http.proxy";
    private static final int CURL_DEFAULT_PORT = 1080;
    private static final int HTTPS_PORT = 443;

    private final Function<RequestUrl, Optional<String>> configured;
    private final Optional<ProxySetting> http;
    private final Optional<ProxySetting> https;
    private final Optional<ProxySetting> noProxy;

    GitForwardProxies(Function<String, Optional<String>> variables, Function<RequestUrl, Optional<String>> configured) {
        this.configured = configured;
        // HTTP_PROXY is ignored, which a CGI program gets from its client
        this.http = ProxySetting.firstSet(variables, List.of("http_proxy", "all_proxy", "ALL_PROXY"));
        this.https = ProxySetting.firstSet(variables, List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"));
        this.noProxy = ProxySetting.firstSet(variables, List.of("no_proxy", "NO_PROXY"));
    }

    ForwardProxies.Choice forUrl(RequestUrl url) {
        Optional<ProxySetting> setting = configured
                .apply(url)
                .map(value -> new ProxySetting(CONFIGURED, value))
                .or(() -> url.scheme().equals("https") ? https : http);
        return CurlForwardProxies.choose(url, setting, noProxy, GitForwardProxies::choice);
    }

    private static ForwardProxies.Choice choice(ProxySetting setting) {
        ForwardProxy proxy = proxy(setting);
        return proxy.host().isEmpty()
                ? ForwardProxies.refused("no-host", proxy.variable())
                : new ForwardProxies.Choice.Chosen(proxy);
    }

    // the scheme is told by the beginning of the text, with or without a colon behind it
    private static ForwardProxy proxy(ProxySetting setting) {
        String value = setting.value();
        RequestUrl url = RequestUrl.of(value.contains("://") ? value : "http://" + value);
        ProxyScheme scheme = value.startsWith("socks")
                ? ProxyScheme.SOCKS5
                : value.startsWith("https") ? ProxyScheme.HTTPS : ProxyScheme.HTTP;
        int standard = scheme == ProxyScheme.HTTPS ? HTTPS_PORT : CURL_DEFAULT_PORT;
        return new ForwardProxy(scheme, url.host(), url.hasPort() ? url.port() : standard, url, setting.name());
    }
}
