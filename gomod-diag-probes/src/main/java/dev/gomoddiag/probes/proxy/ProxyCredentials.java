package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.module.RequestUrl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The user name and password of a proxy's URL; shows neither. */
final class ProxyCredentials {
    private final String user;
    private final String password;

    private ProxyCredentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Reads the userinfo of a URL, percent-decoded; empty when it has none. */
    static Optional<ProxyCredentials> of(RequestUrl url) {
        if (!url.hasUserinfo()) {
            return Optional.empty();
        }
        String raw = url.raw();
        int start = raw.indexOf("://") < 0 ? 0 : raw.indexOf("://") + 3;
        int end = start;
        while (end < raw.length() && "/?#".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        String userinfo = raw.substring(start, raw.lastIndexOf('@', end - 1));
        int colon = userinfo.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new ProxyCredentials(decoded(userinfo), "")
                        : new ProxyCredentials(
                                decoded(userinfo.substring(0, colon)), decoded(userinfo.substring(colon + 1))));
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** The value of a Proxy-Authorization header (RFC 7617); go sends it without being asked and knows no other scheme. */
    String basic() {
        String pair = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Percent-decoding that leaves a malformed escape and {@code +} alone. */
    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "<credentials>";
    }
}
