package dev.gomoddiag.module;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as golang.org/x/mod/semver parses it.
 *
 * @param form how the text was abbreviated: "" for a full version, {@code .0} for {@code v1.2}, {@code .0.0} for {@code v1}
 */
record Semver(String major, String minor, String patch, String form, String prerelease, String build) {
    private static final String NUMBER = "(0|[1-9][0-9]*+)";
    private static final Pattern CORE = Pattern.compile("v" + NUMBER + "(?:\\." + NUMBER + "(?:\\." + NUMBER + ")?)?");
    private static final int MAX_LENGTH = 4096;

    static Optional<Semver> parse(String version) {
        Matcher core = CORE.matcher(version);
        if (version.length() > MAX_LENGTH || !core.lookingAt()) {
            return Optional.empty();
        }
        String rest = version.substring(core.end());
        int plus = rest.indexOf('+');
        String prerelease = plus < 0 ? rest : rest.substring(0, plus);
        String build = plus < 0 ? "" : rest.substring(plus);
        boolean full = core.group(3) != null;
        if (!full && !rest.isEmpty() || !identifiers(prerelease, '-', false) || !identifiers(build, '+', true)) {
            return Optional.empty();
        }
        String form = full ? "" : core.group(2) != null ? ".0" : ".0.0";
        return Optional.of(
                new Semver(core.group(1), orZero(core.group(2)), orZero(core.group(3)), form, prerelease, build));
    }

    private static String orZero(@Nullable String number) {
        return number == null ? "0" : number;
    }

    private static boolean identifiers(String text, char mark, boolean leadingZeros) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.charAt(0) != mark) {
            return false;
        }
        for (String part : text.substring(1).split("\\.", -1)) {
            boolean valid = !part.isEmpty()
                    && part.chars()
                            .allMatch(c ->
                                    c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-');
            if (!valid || !leadingZeros && numeric(part) && part.length() > 1 && part.startsWith("0")) {
                return false;
            }
        }
        return true;
    }

    int compareTo(Semver other) {
        int order = compareNumbers(major, other.major);
        order = order != 0 ? order : compareNumbers(minor, other.minor);
        order = order != 0 ? order : compareNumbers(patch, other.patch);
        return order != 0 ? order : comparePrerelease(prerelease, other.prerelease);
    }

    private static int compareNumbers(String left, String right) {
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    private static int comparePrerelease(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? 1 : -1;
        }
        String[] lefts = left.substring(1).split("\\.", -1);
        String[] rights = right.substring(1).split("\\.", -1);
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            if (!lefts[i].equals(rights[i])) {
                return compareIdentifiers(lefts[i], rights[i]);
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumeric = numeric(left);
        if (leftNumeric != numeric(right)) {
            return leftNumeric ? -1 : 1;
        }
        return leftNumeric ? compareNumbers(left, right) : left.compareTo(right);
    }

    private static boolean numeric(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
