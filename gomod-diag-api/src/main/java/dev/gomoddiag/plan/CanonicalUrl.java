package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.Locale;

/** The one spelling in which URLs and beginnings of URLs are compared. */
final class CanonicalUrl {
    private CanonicalUrl() {}

    /**
     * The scheme and host in lower case, the port written out, and {@code !} for {@code %21}; a login stays.
     *
     * @param raw a URL, or a beginning of one: where that ends within the host, no port is known to follow
     */
    static String of(String raw) {
        int scheme = raw.indexOf("://");
        if (scheme < 0) {
            return raw;
        }
        int start = scheme + "://".length();
        int end = start;
        while (end < raw.length() && "/?#".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        int host = Math.max(start, raw.lastIndexOf('@', end - 1) + 1);
        RequestUrl url = RequestUrl.of(raw);
        boolean bare = end < raw.length() && url.port() >= 0 && !url.hasPort();
        return url.scheme()
                + "://"
                + raw.substring(start, host)
                + raw.substring(host, end).toLowerCase(Locale.ROOT)
                + (bare ? ":" + url.port() : "")
                + raw.substring(end).replace("%21", "!");
    }

    /** A canonical URL without its scheme and the port that go asks for pages of import tags. */
    static String withoutScheme(String canonical) {
        return canonical
                .replaceFirst("^https://([^/]*):443/", "$1/")
                .replaceFirst("^http://([^/]*):80/", "$1/")
                .replaceFirst("^[a-z]+://", "");
    }
}
