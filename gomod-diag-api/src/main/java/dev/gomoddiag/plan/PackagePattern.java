package dev.gomoddiag.plan;

import java.util.List;

/**
 * A pattern of import paths, in which {@code ...} is any text ({@code MatchPattern} of cmd/internal/pkgpattern).
 *
 * @param text as it is written
 */
record PackagePattern(String text) {
    private static final String ANY = "...";
    private static final String BELOW = "/" + ANY;
    /** Stands for an element {@code vendor} that something follows, which {@code ...} does not reach across. */
    private static final String VENDOR = "\0";

    static boolean is(String argument) {
        return argument.contains(ANY);
    }

    /** Whether it is meant for the path of a package or module. */
    boolean matches(String name) {
        boolean above = text.endsWith(BELOW)
                && new PackagePattern(text.substring(0, text.length() - BELOW.length())).matches(name);
        List<String> wanted = List.of(vendored(text).split(VENDOR, -1));
        List<String> parts = List.of(vendored(name).split(VENDOR, -1));
        if (wanted.size() != parts.size()) {
            return above;
        }
        boolean all = true;
        for (int i = 0; i < parts.size(); i++) {
            all &= fits(wanted.get(i), parts.get(i));
        }
        return all || above;
    }

    /** Whether a path, or one below it, may match ({@code TreeCanMatchPattern}). */
    boolean reaches(String name) {
        String start = text.substring(0, text.indexOf(ANY));
        return start.equals(name)
                || start.startsWith(name + "/")
                || start.startsWith(name) && name.endsWith("/")
                || name.startsWith(start);
    }

    // each piece at its first place, the last one at the end
    private static boolean fits(String pattern, String name) {
        List<String> pieces = List.of(pattern.split("\\.\\.\\.", -1));
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return name.equals(first);
        }
        String last = pieces.get(pieces.size() - 1);
        if (!name.startsWith(first)) {
            return false;
        }
        int at = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = name.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return name.length() - last.length() >= at && name.endsWith(last);
    }

    private static String vendored(String path) {
        List<String> elements = List.of(path.split("/", -1));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            boolean trailing = i == elements.size() - 1;
            String element = elements.get(i);
            text.append(i == 0 ? "" : "/").append(!trailing && element.equals("vendor") ? VENDOR : element);
        }
        return text.toString();
    }
}
