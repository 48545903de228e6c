package dev.gomoddiag.toolchain;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Go in the order of internal/gover/gover.go, where {@code 1.21} comes before {@code 1.21rc1} and that before
 * {@code 1.21.0}.
 *
 * @param text as it was written; {@code 1.20} and {@code 1.20.0} are the same in the order
 * @param patch "" where there is none, which since 1.21 means the language and no release
 * @param kind {@code alpha}, {@code beta} or {@code rc}; "" of a release
 * @param number of the alpha, beta or rc; "" without one
 */
public record GoRelease(String text, String major, String minor, String patch, String kind, String number)
        implements Comparable<GoRelease> {
    private static final String NUMBER = "(0|[1-9][0-9]*+)";
    private static final Pattern TEXT =
            Pattern.compile(NUMBER + "(?:\\." + NUMBER + "(?:\\." + NUMBER + "|(?:([a-z]++)" + NUMBER + "?+))?+)?+");
    private static final int PATCHES_MATTER_SINCE = 21;
    private static final Comparator<String> NUMERIC =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final Comparator<GoRelease> ORDER = Comparator.comparing(GoRelease::major, NUMERIC)
            .thenComparing(GoRelease::minor, NUMERIC)
            .thenComparing(GoRelease::patch, NUMERIC)
            .thenComparing(GoRelease::kind)
            .thenComparing(GoRelease::number, NUMERIC);

    public GoRelease {
        Objects.requireNonNull(text, "text");
    }

    /** Reads {@code 1.26.8}, {@code 1.26} or {@code 1.26rc1}; empty for what go takes for no version. */
    public static Optional<GoRelease> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String minor = parts.group(2) == null ? "0" : parts.group(2);
        String kind = Objects.requireNonNullElse(parts.group(4), "");
        boolean whole = parts.group(2) == null
                || kind.isEmpty() && NUMERIC.compare(minor, Integer.toString(PATCHES_MATTER_SINCE)) < 0;
        String patch = Objects.requireNonNullElse(parts.group(3), whole ? "0" : "");
        String number = Objects.requireNonNullElse(parts.group(5), "");
        return Optional.of(new GoRelease(text, parts.group(1), minor, patch, kind, number));
    }

    /** The version in the name of a toolchain such as {@code go1.26.8} ({@code FromToolchain} of cmd/go/internal/gover). */
    public static Optional<GoRelease> ofToolchain(String name) {
        // a suffix with a slash would name a program outside of PATH
        boolean path = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
        return name.startsWith("go") && !path ? parse(name.substring(2).split("[ \t-]", 2)[0]) : Optional.empty();
    }

    /** A language such as 1.26, for which there is no toolchain of that name. */
    public boolean isLanguage() {
        return patch.isEmpty() && kind.isEmpty();
    }

    public boolean isPrerelease() {
        return !kind.isEmpty();
    }

    /** {@code 1.26}. */
    public String language() {
        return major.equals("1") && minor.equals("0") ? major : major + "." + minor;
    }

    public boolean newerThan(GoRelease other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(GoRelease other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
