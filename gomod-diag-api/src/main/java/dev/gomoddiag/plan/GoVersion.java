package dev.gomoddiag.plan;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Go, release candidates and vendor suffixes cut off.
 *
 * @param patch 0 where the text has none
 */
public record GoVersion(int major, int minor, int patch) implements Comparable<GoVersion> {
    private static final Pattern TEXT =
            Pattern.compile("(?:go)?([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?(?![0-9]).*");
    private static final Comparator<GoVersion> ORDER = Comparator.comparingInt(GoVersion::major)
            .thenComparingInt(GoVersion::minor)
            .thenComparingInt(GoVersion::patch);

    /** Reads {@code go1.26.8}, {@code 1.26rc1} or {@code go1.24.4 X:experiment}; empty for anything else. */
    public static Optional<GoVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String patch = matcher.group(3);
        return Optional.of(new GoVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    /** Whether this is Go 1.{@code minor} or later. */
    public boolean atLeast(int minor) {
        return major > 1 || major == 1 && this.minor >= minor;
    }

    @Override
    public int compareTo(GoVersion other) {
        return ORDER.compare(this, other);
    }

    /** {@code 1.26.8}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
