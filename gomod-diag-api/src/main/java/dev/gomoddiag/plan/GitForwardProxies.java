package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * git's choice of a forward proxy: {@code http.proxy}, else the variables as libcurl reads them, lower case first
 * (git http.c:http_init and get_active_slot, curl(1) "ENVIRONMENT").
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
        // libcurl ignores HTTP_PROXY, which a CGI program gets from its client
        this.http = ProxySetting.first(variables, List.of("http_proxy", "all_proxy", "ALL_PROXY"));
        this.https = ProxySetting.first(variables, List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"));
        this.noProxy = ProxySetting.first(variables, List.of("no_proxy", "NO_PROXY"));
    }

    ForwardProxies.Choice forUrl(RequestUrl url) {
        boolean secure = url.scheme().equals("https");
        if (!secure && !url.scheme().equals("http")) {
            return none("git uses forward proxies for http and https URLs only.");
        }
        Optional<String> config = configured.apply(url);
        if (config.filter(String::isEmpty).isPresent()) {
            return none("http.proxy is set to nothing, which turns forward proxies off.");
        }
        Optional<ProxySetting> setting =
                config.map(value -> new ProxySetting(CONFIGURED, value)).or(() -> secure ? https : http);
        if (setting.isEmpty()) {
            return none("No forward proxy is set for " + url.scheme() + " URLs.");
        }
        return exempting(url.host())
                .map(entry -> none(noProxy.map(ProxySetting::name).orElse("") + " has the entry " + entry + "."))
                .orElseGet(() -> new ForwardProxies.Choice.Chosen(proxy(setting.get())));
    }

    // libcurl's Curl_check_noproxy: a name covers its subdomains, a leading dot means nothing, no "*." form, no ports
    private Optional<String> exempting(String host) {
        String value = noProxy.map(ProxySetting::value).orElse("");
        if (value.equals("*")) {
            return Optional.of("*");
        }
        Optional<IpAddress> address = IpAddress.parse(host);
        return List.of(value.split("[, \t]+", -1)).stream()
                .filter(entry -> !entry.isEmpty())
                .filter(entry -> address.isPresent() ? coversAddress(entry, address.get()) : coversName(entry, host))
                .findFirst();
    }

    private static boolean coversName(String entry, String host) {
        String name = trimDots(entry.toLowerCase(Locale.ROOT));
        String asked = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return !name.isEmpty() && (asked.equals(name) || asked.endsWith("." + name));
    }

    private static String trimDots(String name) {
        String front = name.startsWith(".") ? name.substring(1) : name;
        return front.endsWith(".") ? front.substring(0, front.length() - 1) : front;
    }

    // networks since curl 7.86
    private static boolean coversAddress(String entry, IpAddress address) {
        int slash = entry.indexOf('/');
        String text = slash < 0 ? entry : entry.substring(0, slash);
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        Optional<IpAddress> base = IpAddress.parse(bracketed ? text.substring(1, text.length() - 1) : text);
        if (base.isEmpty() || base.get().isV4() != address.isV4()) {
            return false;
        }
        String bits = slash < 0 ? "" : entry.substring(slash + 1);
        int width = address.isV4() ? 32 : 128;
        boolean number = bits.matches("[0-9]{1,3}");
        int length = number ? Integer.parseInt(bits) : width;
        return (slash < 0 || number && length <= width) && address.sharesPrefix(base.get(), length + 128 - width);
    }

    private static ForwardProxy proxy(ProxySetting setting) {
        String value = setting.value();
        String text = value.contains("://") ? value : "http://" + value;
        RequestUrl url = RequestUrl.of(text);
        ProxyScheme scheme = switch (url.scheme()) {
            case "https" -> ProxyScheme.HTTPS;
            case "socks", "socks4", "socks4a", "socks5", "socks5h" -> ProxyScheme.SOCKS5;
            default -> ProxyScheme.HTTP;
        };
        int standard = scheme == ProxyScheme.HTTPS ? HTTPS_PORT : CURL_DEFAULT_PORT;
        return new ForwardProxy(scheme, url.host(), url.hasPort() ? url.port() : standard, url, setting.name());
    }

    private static ForwardProxies.Choice none(String reason) {
        return new ForwardProxies.Choice.NoneChosen(reason);
    }
}
