package dev.gomoddiag.module;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The element rules that module paths, import paths and file names share ({@code checkPath} of x/mod/module). */
enum PathCheck {
    MODULE("-._~"),
    IMPORT("-._~+"),
    FILE("!#$%&()+,-.=@[]^_{}~ ");

    private static final Set<String> WINDOWS_DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private static final int LONGEST_DEVICE = 4;

    private final String punctuation;

    PathCheck(String punctuation) {
        this.punctuation = punctuation;
    }

    Optional<String> problem(String path) {
        if (path.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return Optional.of("invalid UTF-8");
        }
        if (path.isEmpty()) {
            return Optional.of("empty string");
        }
        if (path.startsWith("-") && this != FILE) {
            return Optional.of("leading dash");
        }
        if (path.contains("//")) {
            return Optional.of("double slash");
        }
        if (path.endsWith("/")) {
            return Optional.of("trailing slash");
        }
        return problemOfElements(path);
    }

    /** Why text cannot be one element of a path; empty when it can. */
    Optional<String> problemOfElement(String element) {
        if (element.isEmpty()) {
            return Optional.of("empty path element");
        }
        if (isDots(element)) {
            return Optional.of("invalid path element " + GoQuote.quote(element));
        }
        if (element.startsWith(".") && this == MODULE) {
            return Optional.of("leading dot in path element");
        }
        if (element.endsWith(".")) {
            return Optional.of("trailing dot in path element");
        }
        return problemOfCharacter(element).or(() -> problemOnWindows(element));
    }

    private static boolean isDots(String element) {
        int i = 0;
        while (i < element.length() && element.charAt(i) == '.') {
            i++;
        }
        return i == element.length();
    }

    private Optional<String> problemOfElements(String path) {
        for (String element : path.split("/", -1)) {
            Optional<String> problem = problemOfElement(element);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> problemOfCharacter(String element) {
        int c;
        for (int i = 0; i < element.length(); i += Character.charCount(c)) {
            c = element.codePointAt(i);
            if (!allows(c)) {
                return Optional.of("invalid char " + GoQuote.quote(c));
            }
        }
        return Optional.empty();
    }

    private boolean allows(int c) {
        if (c >= 0x80) {
            return this == FILE && Character.isLetter(c);
        }
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || punctuation.indexOf(c) >= 0;
    }

    private Optional<String> problemOnWindows(String element) {
        int dot = element.indexOf('.');
        String name = dot < 0 ? element : element.substring(0, dot);
        if (name.length() <= LONGEST_DEVICE && WINDOWS_DEVICES.contains(name.toUpperCase(Locale.ROOT))) {
            return Optional.of(GoQuote.quote(name) + " disallowed as path element component on Windows");
        }
        int tilde = name.lastIndexOf('~');
        boolean shortName = tilde >= 0
                && tilde < name.length() - 1
                && name.substring(tilde + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return shortName && this != FILE ? Optional.of("trailing tilde and digits in path element") : Optional.empty();
    }
}
