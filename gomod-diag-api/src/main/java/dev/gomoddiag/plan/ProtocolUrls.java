package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.RequestUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** The URLs of the module proxy protocol and of the checksum database, spelt as go spells them. */
final class ProtocolUrls {
    private static final String KEPT = "-_.~$&+=:@/<>";

    private ProtocolUrls() {}

    /** {@code BASE/MODULE/REST}; base paths are cleaned as by {@code path.Join}, a query of the base is kept. */
    static RequestUrl module(RequestUrl base, String module, String rest) {
        return appended(base, pathEscape(ModulePath.escape(module) + "/" + rest));
    }

    /** {@code VERSION.EXTENSION} below {@code @v/}. */
    static String file(String version, String extension) {
        return "@v/" + escapedVersion(version) + "." + extension;
    }

    /** {@code BASE/REST} of the checksum database. */
    static RequestUrl sumdb(RequestUrl base, String rest) {
        // web.Join keeps the exclamation mark raw unless the base has a path of its own
        return appended(base, hasPath(base) ? pathEscape(rest) : rest);
    }

    static String lookup(String module, String version) {
        return "lookup/" + ModulePath.escape(module) + "@" + escapedVersion(version);
    }

    /** {@code SCHEME://PATH?go-get=1} ({@code urlForImportPath} of cmd/go/internal/vcs/vcs.go). */
    static RequestUrl discovery(String scheme, String path) {
        return RequestUrl.of(scheme + "://" + path + (path.indexOf('/') < 0 ? "/" : "") + "?go-get=1");
    }

    private static String escapedVersion(String version) {
        return version.equals(FetchPlan.UNKNOWN_VERSION) ? version : ModuleVersion.escape(version);
    }

    private static RequestUrl appended(RequestUrl base, String rest) {
        String raw = base.raw();
        int tail = tailStart(raw);
        int path = pathStart(raw, tail);
        return RequestUrl.of(
                raw.substring(0, path) + clean(raw.substring(path, tail)) + "/" + rest + raw.substring(tail));
    }

    private static boolean hasPath(RequestUrl base) {
        int tail = tailStart(base.raw());
        return !clean(base.raw().substring(pathStart(base.raw(), tail), tail)).isEmpty();
    }

    private static int tailStart(String raw) {
        int at = 0;
        while (at < raw.length() && raw.charAt(at) != '?' && raw.charAt(at) != '#') {
            at++;
        }
        return at;
    }

    private static int pathStart(String raw, int tail) {
        int scheme = raw.indexOf("://");
        int slash = raw.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 || slash > tail ? tail : slash;
    }

    /** The path without empty and dot elements and without a slash at the end. */
    private static String clean(String path) {
        Deque<String> kept = new ArrayDeque<>();
        for (String element : path.split("/", -1)) {
            if (element.equals("..")) {
                kept.pollLast();
            } else if (!element.isEmpty() && !element.equals(".")) {
                kept.addLast(element);
            }
        }
        return kept.isEmpty() ? "" : "/" + String.join("/", kept);
    }

    // url.PathEscape, slashes kept; the marks of the placeholder version too
    private static String pathEscape(String path) {
        StringBuilder out = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean kept = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || KEPT.indexOf(c) >= 0;
            out.append(
                    kept
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return out.toString();
    }
}
