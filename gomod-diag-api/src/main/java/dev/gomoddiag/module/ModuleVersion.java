package dev.gomoddiag.module;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules for versions of golang.org/x/mod. */
public final class ModuleVersion {
    /** Why {@link #escape} refuses a version, in go's words. */
    public static final String DISALLOWED = "disallowed version string";

    // escapeString, which has no escape for what a file name may hold beyond ASCII
    private static final String INCONSISTENT = "internal error: inconsistency in EscapePath";

    /** Semantic order; texts that are no versions are equal to each other and lower than any version. */
    public static final Comparator<String> ORDER = ModuleVersion::compare;

    private static final String INCOMPATIBLE = "+incompatible";
    // module/pseudo.go:pseudoVersionRE; the possessive classes keep it linear
    private static final Pattern PSEUDO =
            Pattern.compile("v[0-9]++\\.(0\\.0-|[0-9]++\\.[0-9]++-([^+]*\\.)?0\\.)[0-9]{14}-[A-Za-z0-9]++"
                    + "(\\+[0-9A-Za-z-]++(\\.[0-9A-Za-z-]++)*+)?");
    private static final Pattern BASE = Pattern.compile("(?<release>v[0-9]++\\.[0-9]++)\\.(?<patch>[0-9]++)-"
            + "(?:(?<pre>[0-9A-Za-z.-]+)\\.)?0\\.[0-9]{14}-[0-9A-Za-z]++(?:\\+[0-9A-Za-z.-]++)?");

    private ModuleVersion() {}

    /** Whether the text is a semantic version with {@code v}; {@code v1} and {@code v1.2} count. */
    public static boolean isSemver(String version) {
        return Semver.parse(version).isPresent();
    }

    /** Whether the text is an abbreviated version: {@code v1} or {@code v1.2}. */
    public static boolean isPrefix(String version) {
        return Semver.parse(version).filter(v -> !v.form().isEmpty()).isPresent();
    }

    /** Semantic order, build ignored; an invalid version is lower than any valid one. */
    public static int compare(String left, String right) {
        Optional<Semver> l = Semver.parse(left);
        Optional<Semver> r = Semver.parse(right);
        if (l.isEmpty() || r.isEmpty()) {
            return Boolean.compare(l.isPresent(), r.isPresent());
        }
        return l.get().compareTo(r.get());
    }

    /** The full form without build, except for {@code +incompatible}; "" for what is no version. */
    public static String canonical(String version) {
        return Semver.parse(version)
                .map(v -> "v" + v.major() + "." + v.minor() + "." + v.patch() + v.prerelease()
                        + (isIncompatible(version) ? INCOMPATIBLE : ""))
                .orElse("");
    }

    /** {@code v1} of {@code v1.2.3}; "" for what is no version. */
    public static String major(String version) {
        return Semver.parse(version).map(v -> "v" + v.major()).orElse("");
    }

    /** Whether the version has a pre-release part, as pseudo-versions have. */
    public static boolean isPrerelease(String version) {
        return Semver.parse(version).filter(v -> !v.prerelease().isEmpty()).isPresent();
    }

    public static boolean isIncompatible(String version) {
        return Semver.parse(version).filter(v -> v.build().equals(INCOMPATIBLE)).isPresent();
    }

    public static boolean isPseudo(String version) {
        return isSemver(version)
                && version.chars().filter(c -> c == '-').count() >= 2
                && PSEUDO.matcher(version).matches();
    }

    /** The release that a pseudo-version counts from ({@code PseudoVersionBase}); empty where it counts from none. */
    public static Optional<String> pseudoBase(String pseudo) {
        Matcher matcher = BASE.matcher(pseudo);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("pre") != null) {
            return Optional.of(matcher.group("release") + "." + matcher.group("patch") + "-" + matcher.group("pre"));
        }
        BigInteger patch = new BigInteger(matcher.group("patch"));
        return patch.signum() == 0
                ? Optional.empty()
                : Optional.of(matcher.group("release") + "." + patch.subtract(BigInteger.ONE));
    }

    /** Why the version cannot be asked of a module proxy, in go's words; empty when it can. */
    public static Optional<String> problem(String version) {
        if (PathCheck.FILE.problemOfElement(version).isPresent() || version.indexOf('!') >= 0) {
            return Optional.of(DISALLOWED);
        }
        return version.chars().anyMatch(c -> c >= 0x80) ? Optional.of(INCONSISTENT) : Optional.empty();
    }

    /** What go prints for a version with a {@link #problem}. */
    public static String invalid(String version, String why) {
        return "version " + GoQuote.quote(version) + " invalid: " + why;
    }

    /**
     * The version as module proxies and the checksum database spell it: {@code !x} for every {@code X}.
     *
     * @throws IllegalArgumentException when the version has a {@link #problem}
     */
    public static String escape(String version) {
        problem(version).ifPresent(why -> {
            throw new IllegalArgumentException(invalid(version, why) + ": escape valid versions only");
        });
        return CaseEscape.escape(version);
    }

    /** Why the version cannot belong to the module, in go's words; empty when it can ({@code CheckPathMajor}). */
    public static Optional<String> problemForPath(String path, String version) {
        return ModulePath.split(path)
                .map(split -> split.problem(version))
                .orElseGet(() -> Optional.of("invalid version"));
    }
}
