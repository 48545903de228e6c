package dev.gomoddiag.module;

import dev.gomoddiag.text.Redaction;
import java.util.Locale;
import java.util.Objects;

/** A URL to request, whose userinfo is never shown. Any text is accepted; what is no URL has an empty host. */
public final class RequestUrl {
    private static final String CREDENTIALS = "<credentials>";
    private static final int NO_PORT = -1;

    private final String raw;

    private RequestUrl(String raw) {
        this.raw = raw;
    }

    public static RequestUrl of(String raw) {
        return new RequestUrl(Objects.requireNonNull(raw, "raw"));
    }

    /** The URL as it is requested; it may hold credentials: never store, log or show it. */
    public String raw() {
        return raw;
    }

    /** The URL with {@code <credentials>} in place of any userinfo but the bare user of an ssh URL. */
    public String shown() {
        int at = bareSshUser() ? -1 : userinfoEnd();
        return Redaction.ofRequest(at < 0 ? raw : raw.substring(0, authorityStart()) + CREDENTIALS + raw.substring(at));
    }

    /** The URL with no userinfo, a bare user of ssh included. */
    public String withoutUserinfo() {
        int at = userinfoEnd();
        return at < 0 ? raw : raw.substring(0, authorityStart()) + raw.substring(at + 1);
    }

    /** In lower case; "" where there is none. */
    public String scheme() {
        int colon = raw.indexOf("://");
        return colon < 0 ? "" : raw.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /** Without brackets for IPv6, in lower case; "" where there is none. */
    public String host() {
        String hostPort = hostPort();
        int end = portColon(hostPort);
        String host = end < 0 ? hostPort : hostPort.substring(0, end);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return (bracketed ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
    }

    /** The port in the URL, else the default of the scheme, else -1; -1 also for a port that is no number. */
    public int port() {
        String hostPort = hostPort();
        int colon = portColon(hostPort);
        if (colon < 0 || colon == hostPort.length() - 1) {
            return defaultPort();
        }
        String digits = hostPort.substring(colon + 1);
        boolean numeric = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric ? Integer.parseInt(digits) : NO_PORT;
    }

    /** Whether the URL names a port itself. */
    public boolean hasPort() {
        String hostPort = hostPort();
        int colon = portColon(hostPort);
        return colon >= 0 && colon < hostPort.length() - 1;
    }

    /** Without query and fragment, and decoded; "" where there is none. */
    public String path() {
        int end = authorityEnd();
        while (end < raw.length() && "?#".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        return PercentEncoding.decoded(raw.substring(authorityEnd(), end));
    }

    /** Whether the URL carries a user name or password. */
    public boolean hasUserinfo() {
        return userinfoEnd() >= 0;
    }

    private int defaultPort() {
        return switch (scheme()) {
            case "https" -> 443;
            case "http" -> 80;
            case "ssh", "git+ssh", "svn+ssh" -> 22;
            case "git" -> 9418;
            case "socks5", "socks5h", "socks4", "socks4a", "socks" -> 1080;
            default -> NO_PORT;
        };
    }

    private int authorityStart() {
        int colon = raw.indexOf("://");
        return colon < 0 ? 0 : colon + 3;
    }

    private int authorityEnd() {
        int at = authorityStart();
        while (at < raw.length() && "/?#".indexOf(raw.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Where the {@code @} stands that ends the userinfo, -1 when there is none. */
    private int userinfoEnd() {
        int at = raw.lastIndexOf('@', authorityEnd() - 1);
        return at < authorityStart() ? -1 : at;
    }

    // without it such a URL leads nowhere, and "git" is no secret
    private boolean bareSshUser() {
        int end = userinfoEnd();
        return end > 0 && scheme().endsWith("ssh") && raw.indexOf(':', authorityStart()) >= end
                || end > 0 && scheme().endsWith("ssh") && raw.indexOf(':', authorityStart()) < 0;
    }

    private String hostPort() {
        return scheme().isEmpty() ? "" : raw.substring(Math.max(authorityStart(), userinfoEnd() + 1), authorityEnd());
    }

    private static int portColon(String hostPort) {
        int colon = hostPort.lastIndexOf(':');
        return hostPort.indexOf(']', Math.max(colon, 0)) >= 0 ? -1 : colon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestUrl url && raw.equals(url.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    /** As {@link #shown()}. */
    @Override
    public String toString() {
        return shown();
    }
}
