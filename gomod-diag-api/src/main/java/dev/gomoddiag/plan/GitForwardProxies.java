package dev.gomoddiag.plan;

import dev.gomoddiag.module.PercentEncoding;
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
        String address = address(setting.value());
        if (address.isEmpty()) {
            return ForwardProxies.none("no-host", setting.name());
        }
        ProxyScheme scheme = scheme(setting.value());
        return CurlProxyUrl.parse(address)
                .<ForwardProxies.Choice>map(
                        read -> new ForwardProxies.Choice.Chosen(CurlForwardProxies.at(read, scheme, setting)))
                .orElseGet(() -> ForwardProxies.unreadable(CurlForwardProxies.asWritten(setting, scheme)));
    }

    // the beginning of the text tells, with or without a colon behind it
    private static ProxyScheme scheme(String value) {
        return value.startsWith("socks")
                ? ProxyScheme.SOCKS5
                : value.startsWith("https") ? ProxyScheme.HTTPS : ProxyScheme.HTTP;
    }

    /** What git hands to libcurl: neither scheme, login nor path (credential.c:credential_from_url_1). */
    private static String address(String value) {
        String rest = value.substring(value.contains("://") ? value.indexOf("://") + 3 : 0);
        String authority = rest.split("[/?#]", 2)[0];
        return PercentEncoding.decoded(authority.substring(authority.indexOf('@') + 1));
    }
}
