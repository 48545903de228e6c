package dev.gomoddiag.rules.text;

import java.util.Optional;
import java.util.stream.Stream;

/** A module path and a version as a text names them; "" where it does not. */
record ModuleName(String path, String version) {
    static final ModuleName NONE = new ModuleName("", "");
    private static final String CACHE = "/cache/download/";

    /** {@code M@V} as in a message, without queries such as latest; empty when the text is not of that form. */
    static Optional<ModuleName> pinned(String token) {
        int at = token.indexOf('@');
        if (at <= 0 || token.indexOf('@', at + 1) >= 0 || !isPath(token.substring(0, at))) {
            return Optional.empty();
        }
        String version = token.substring(at + 1);
        String bare =
                version.endsWith("/go.mod") ? version.substring(0, version.length() - "/go.mod".length()) : version;
        return Optional.of(new ModuleName(token.substring(0, at), isVersion(bare) ? bare : ""));
    }

    /**
     * The module of a file below {@code cache/download} (golang.org/ref/mod#module-cache); empty when the path is of
     * another place.
     */
    static Optional<ModuleName> ofCacheFile(String path) {
        String slashed = path.replace('\\', '/');
        int from = slashed.indexOf(CACHE) + CACHE.length();
        int end = slashed.indexOf("/@v/", from);
        if (from < CACHE.length() || end < 0 || !isPath(slashed.substring(from, end))) {
            return Optional.empty();
        }
        String name = slashed.substring(end + "/@v/".length());
        int extension = Stream.of(".info", ".mod", ".zip", ".lock", ".ziphash")
                .mapToInt(name::lastIndexOf)
                .max()
                .orElse(-1);
        String version = extension < 0 ? "" : name.substring(0, extension);
        return Optional.of(escaped(slashed.substring(from, end), isVersion(version) ? version : ""));
    }

    /** Whether it can be a module path: a first element with a dot, or at least two elements. */
    static boolean isPath(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        return !text.isEmpty()
                && text.length() <= 512
                && first.indexOf('.') >= 0
                && Character.isLetterOrDigit(text.charAt(0))
                && first.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
                && !text.endsWith(".go")
                && !text.endsWith(".mod")
                && text.chars()
                        .allMatch(
                                c -> c > ' ' && c != ':' && c != '"' && c != '=' && c != '(' && c != '\\' && c != ',');
    }

    static boolean isVersion(String text) {
        return text.length() > 1
                && text.length() <= 256
                && text.charAt(0) == 'v'
                && Character.isDigit(text.charAt(1))
                && text.chars().allMatch(c -> c > ' ' && c != '"' && c != '/');
    }

    /** {@code M@V} as module proxies and the checksum database escape it. */
    static ModuleName escaped(String token) {
        int at = token.lastIndexOf('@');
        return at < 0 ? escaped(token, "") : escaped(token.substring(0, at), token.substring(at + 1));
    }

    static ModuleName escaped(String path, String version) {
        return new ModuleName(unescape(path), unescape(version));
    }

    /** {@code !x} and {@code %21x} stand for {@code X}; other text stays as it is. */
    private static String unescape(String text) {
        if (text.indexOf('!') < 0 && !text.contains("%21")) {
            return text;
        }
        String bangs = text.replace("%21", "!");
        StringBuilder plain = new StringBuilder(bangs.length());
        for (int i = 0; i < bangs.length(); i++) {
            boolean escape = bangs.charAt(i) == '!' && i + 1 < bangs.length();
            plain.append(escape ? Character.toUpperCase(bangs.charAt(++i)) : bangs.charAt(i));
        }
        return plain.toString();
    }
}
