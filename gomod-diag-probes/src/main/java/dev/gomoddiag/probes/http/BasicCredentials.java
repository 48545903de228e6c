package dev.gomoddiag.probes.http;

import dev.gomoddiag.module.PercentEncoding;
import dev.gomoddiag.module.RequestUrl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User name and password as HTTP Basic authentication sends them (RFC 7617). */
public final class BasicCredentials {
    private BasicCredentials() {}

    /** The header value for a user name and a password. */
    public static String of(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The header value for the user information of a URL, percent-decoded as Go's net/url does. */
    public static Optional<String> ofUserinfo(RequestUrl url) {
        return userinfo(url).map(userinfo -> {
            int colon = userinfo.indexOf(':');
            return colon < 0
                    ? of(PercentEncoding.decoded(userinfo), "")
                    : of(
                            PercentEncoding.decoded(userinfo.substring(0, colon)),
                            PercentEncoding.decoded(userinfo.substring(colon + 1)));
        });
    }

    static String withoutUserinfo(RequestUrl url) {
        String raw = url.raw();
        int start = raw.indexOf("://") + 3;
        return userinfo(url)
                .map(userinfo -> raw.substring(0, start) + raw.substring(start + userinfo.length() + 1))
                .orElse(raw);
    }

    private static Optional<String> userinfo(RequestUrl url) {
        int start = url.raw().indexOf("://");
        if (!url.hasUserinfo() || start < 0) {
            return Optional.empty();
        }
        String rest = url.raw().substring(start + 3);
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        int at = rest.lastIndexOf('@', end);
        return at < 0 ? Optional.empty() : Optional.of(rest.substring(0, at));
    }
}
