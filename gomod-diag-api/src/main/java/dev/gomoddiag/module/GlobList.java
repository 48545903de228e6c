package dev.gomoddiag.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A comma-separated list of globs over module paths, the form of GOPRIVATE ({@code MatchPrefixPatterns} of x/mod). */
public final class GlobList {
    private static final GlobList NONE = new GlobList("");

    private final String text;
    private final List<Glob> globs;

    private GlobList(String text) {
        this.text = text;
        List<Glob> parsed = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String pattern = part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
            if (!pattern.isEmpty()) {
                parsed.add(new Glob(part, pattern));
            }
        }
        this.globs = List.copyOf(parsed);
    }

    /** Never fails: go ignores what is malformed. */
    public static GlobList parse(String text) {
        return text.isEmpty() ? NONE : new GlobList(Objects.requireNonNull(text, "text"));
    }

    /** The list that matches nothing. */
    public static GlobList none() {
        return NONE;
    }

    public boolean matches(String path) {
        return matching(path).isPresent();
    }

    /** The first pattern that matches, as it was written. */
    public Optional<String> matching(String path) {
        return globs.stream()
                .filter(glob -> glob.matches(path))
                .map(Glob::written)
                .findFirst();
    }

    /** Whether the setting is the empty text; a list such as {@code ,} matches nothing but counts as set. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The list as written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GlobList list && text.equals(list.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }

    private record Glob(String written, String pattern) {
        // a glob with n slashes is matched against the first n+1 elements of the path
        boolean matches(String path) {
            int end = -1;
            for (long slashes = pattern.chars().filter(c -> c == '/').count(); slashes >= 0; slashes--) {
                if (end == path.length()) {
                    return false;
                }
                int slash = path.indexOf('/', end + 1);
                end = slash < 0 ? path.length() : slash;
            }
            return GoGlob.match(pattern, path.substring(0, end));
        }
    }
}
