package dev.gomoddiag.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules for module paths of golang.org/x/mod/module. */
public final class ModulePath {
    private static final String GOPKG_IN = "gopkg.in/";

    /** So many of the longest prefixes, and so many of the shortest. */
    private static final int ENDS_KEPT = 32;

    private ModulePath() {}

    /** Why go refuses the path, in go's words such as {@code missing dot in first path element}; empty when it is valid. */
    public static Optional<String> problem(String path) {
        return PathCheck.MODULE
                .problem(path)
                .or(() -> problemOfHost(host(path)))
                .or(() -> problemOfMajor(path));
    }

    /** Whether the path is the path of a package ({@code CheckImportPath}), in go's words; empty when it is valid. */
    public static Optional<String> packageProblem(String path) {
        return PathCheck.IMPORT.problem(path);
    }

    /**
     * The path as module proxies and the checksum database spell it: {@code !x} for every {@code X}.
     *
     * @throws IllegalArgumentException when the path is invalid
     */
    public static String escape(String path) {
        problem(path).ifPresent(why -> {
            throw new IllegalArgumentException(malformed(path, why) + ": escape valid paths only");
        });
        return CaseEscape.escape(path);
    }

    /**
     * Reverses {@link #escape}.
     *
     * @throws IllegalArgumentException when the text is no escaped module path
     */
    public static String unescape(String escaped) {
        String path = CaseEscape.unescape(escaped)
                .orElseThrow(
                        () -> new IllegalArgumentException(invalidEscape(escaped) + ": unescape escaped paths only"));
        problem(path).ifPresent(why -> {
            throw new IllegalArgumentException(invalidEscape(escaped) + ": " + malformed(path, why));
        });
        return path;
    }

    /** What go prints for a path with a {@link #problem}. */
    public static String malformed(String path, String why) {
        return "malformed module path " + GoQuote.quote(path) + ": " + why;
    }

    /**
     * The modules that may provide a package, longest first ({@code modulePrefixesExcludingTarget} of cmd/go); text from
     * {@code ...} on is cut off, prefixes with a malformed major version are left out, and so is what
     * {@link #omittedPrefixes} counts.
     */
    public static List<String> prefixes(String path) {
        List<Integer> ends = ends(path);
        int omitted = omittedPrefixes(path);
        return IntStream.range(0, ends.size())
                .filter(i -> omitted == 0 || i < ENDS_KEPT || i >= ends.size() - ENDS_KEPT)
                .mapToObj(i -> path.substring(0, ends.get(i)))
                .filter(prefix -> split(prefix).isPresent())
                .toList();
    }

    /**
     * How many prefixes in the middle of a package path are left out: go takes them all, which are too many bytes to hold once
     * there are thousands.
     */
    public static int omittedPrefixes(String path) {
        return Math.max(0, ends(path).size() - 2 * ENDS_KEPT);
    }

    // where the prefixes end, longest first
    private static List<Integer> ends(String path) {
        int wildcard = path.indexOf("...");
        List<Integer> ends = new ArrayList<>();
        int end = wildcard < 0 ? path.length() : path.lastIndexOf('/', wildcard - 1);
        for (; end > 0; end = path.lastIndexOf('/', end - 1)) {
            ends.add(end);
        }
        return ends;
    }

    /** The first element of a path. */
    public static String host(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The path cut in front of its major version; empty when that part is malformed, such as {@code /v1}. */
    public static Optional<PathMajor> split(String path) {
        return path.startsWith(GOPKG_IN) ? splitGopkgIn(path) : splitSlash(path);
    }

    private static String invalidEscape(String escaped) {
        return "invalid escaped module path " + GoQuote.quote(escaped);
    }

    private static Optional<String> problemOfHost(String host) {
        if (host.indexOf('.') < 0) {
            return Optional.of("missing dot in first path element");
        }
        return host.codePoints()
                .filter(c -> !(c == '-' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z'))
                .mapToObj(c -> "invalid char " + GoQuote.quote(c) + " in first path element")
                .findFirst();
    }

    private static Optional<String> problemOfMajor(String path) {
        return split(path).isPresent() ? Optional.empty() : Optional.of("invalid version");
    }

    private static Optional<PathMajor> splitSlash(String path) {
        int start = path.length();
        while (start > 0 && (digit(path.charAt(start - 1)) || path.charAt(start - 1) == '.')) {
            start--;
        }
        if (start <= 1 || start == path.length() || path.charAt(start - 1) != 'v' || path.charAt(start - 2) != '/') {
            return Optional.of(new PathMajor(path, ""));
        }
        String major = path.substring(start - 2);
        boolean malformed = major.indexOf('.') >= 0 || major.charAt(2) == '0' || major.equals("/v1");
        return malformed ? Optional.empty() : Optional.of(new PathMajor(path.substring(0, start - 2), major));
    }

    private static Optional<PathMajor> splitGopkgIn(String path) {
        int start = path.endsWith("-unstable") ? path.length() - "-unstable".length() : path.length();
        int end = start;
        while (start > 0 && digit(path.charAt(start - 1))) {
            start--;
        }
        if (start <= 1 || path.charAt(start - 1) != 'v' || path.charAt(start - 2) != '.') {
            return Optional.empty();
        }
        String major = path.substring(start - 2);
        boolean malformed = start == end && major.length() <= 2
                || major.length() > 2 && major.charAt(2) == '0' && !major.equals(".v0");
        return malformed ? Optional.empty() : Optional.of(new PathMajor(path.substring(0, start - 2), major));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
