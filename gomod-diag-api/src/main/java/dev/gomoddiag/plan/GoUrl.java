package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.text.Redaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a URL as Go's {@code net/url.Parse} cuts them, which is stricter and laxer than RFC 3986.
 *
 * @param scheme in lower case, "" where there is none
 * @param userinfo without the {@code @}, empty where there is none
 * @param host with the port
 * @param path as written
 * @param opaque what follows the scheme of a URL without a slash, such as {@code mailto:x}
 * @param tail the query or fragment as written, with its mark
 */
record GoUrl(String scheme, Optional<String> userinfo, String host, String path, String opaque, String tail) {

    /** What {@code Parse} returns. */
    sealed interface Parsed {
        record Url(GoUrl url) implements Parsed {}

        /** In Go's words: {@code parse "URL": why}. */
        record Malformed(String text) implements Parsed {}
    }

    static Parsed parse(String raw) {
        int hash = raw.indexOf('#');
        String text = hash < 0 ? raw : raw.substring(0, hash);
        int colon = schemeEnd(text);
        String rest = text.substring(colon < 0 ? 0 : colon + 1);
        int question = rest.indexOf('?');
        String tail = (question < 0 ? "" : rest.substring(question)) + (hash < 0 ? "" : raw.substring(hash));
        String hierarchy = question < 0 ? rest : rest.substring(0, question);
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        Optional<String> problem = problemOfText(text, colon, scheme, hierarchy)
                .or(() -> GoUrlCheck.problemOfEscapes(raw.substring(text.length())));
        if (problem.isPresent()) {
            return malformed(text, problem.get());
        }
        if (!hierarchy.startsWith("/") && !scheme.isEmpty()) {
            return new Parsed.Url(new GoUrl(scheme, Optional.empty(), "", "", hierarchy, tail));
        }
        return withAuthority(text, scheme, hierarchy, tail);
    }

    private static Parsed withAuthority(String text, String scheme, String hierarchy, String tail) {
        boolean authority = hierarchy.startsWith("//") && (!scheme.isEmpty() || !hierarchy.startsWith("///"));
        int slash = authority ? hierarchy.indexOf('/', 2) : 0;
        String hostPart = !authority ? "" : hierarchy.substring(2, slash < 0 ? hierarchy.length() : slash);
        String path = slash < 0 ? "" : hierarchy.substring(slash);
        int at = hostPart.lastIndexOf('@');
        String host = hostPart.substring(at + 1);
        Optional<String> userinfo = at < 0 ? Optional.empty() : Optional.of(hostPart.substring(0, at));
        Optional<String> problem = GoUrlCheck.problemOfHost(scheme, host)
                .or(() -> userinfo.flatMap(GoUrlCheck::problemOfUserinfo))
                .or(() -> GoUrlCheck.problemOfEscapes(path));
        return problem.isPresent()
                ? malformed(text, problem.get())
                : new Parsed.Url(new GoUrl(scheme, userinfo, host, path, "", tail));
    }

    private static Optional<String> problemOfText(String text, int colon, String scheme, String hierarchy) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return Optional.of("net/url: invalid control character in URL");
        }
        if (colon == 0) {
            return Optional.of("missing protocol scheme");
        }
        int slash = hierarchy.indexOf('/');
        String first = slash < 0 ? hierarchy : hierarchy.substring(0, slash);
        return scheme.isEmpty() && slash != 0 && first.indexOf(':') >= 0
                ? Optional.of("first path segment in URL cannot contain colon")
                : Optional.empty();
    }

    /** The index of the colon behind a scheme; -1 where there is no scheme. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c == ':') {
                return i;
            }
            if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
                return -1;
            }
        }
        return -1;
    }

    // go prints credentials here; we never do
    private static Parsed malformed(String text, String why) {
        String shown = GoText.quote(RequestUrl.of(text).shown());
        return new Parsed.Malformed(Redaction.of("parse " + shown + ": " + why));
    }

    /** The URL as {@code url.URL.Redacted} prints it: {@code xxxxx} for the password, and here for a lone user too. */
    String redacted() {
        String user = userinfo.map(text -> text.contains(":") ? "xxxxx:xxxxx@" : "xxxxx@")
                .orElse("");
        String authority = host.isEmpty() && user.isEmpty() ? "" : "//" + user + host;
        return (scheme.isEmpty() ? "" : scheme + ":") + opaque + authority + path + tail;
    }

    /** The host without port and brackets, unescaped ({@code splitHostPort} of net/url). */
    String hostname() {
        int colon = portColon();
        String name = unescaped(colon < 0 ? host : host.substring(0, colon));
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    /** The port as written, "" where there is none. */
    String port() {
        int colon = portColon();
        return colon < 0 ? "" : host.substring(colon + 1);
    }

    private int portColon() {
        int colon = host.lastIndexOf(':');
        return host.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9') ? colon : -1;
    }

    private static String unescaped(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%';
            out.write(escape ? Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16) : bytes[i]);
            i += escape ? 2 : 0;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As {@link #redacted()}. */
    @Override
    public String toString() {
        return redacted();
    }
}
