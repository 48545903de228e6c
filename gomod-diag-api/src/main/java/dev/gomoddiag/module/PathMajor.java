package dev.gomoddiag.module;

import java.util.Optional;

/**
 * A module path cut in front of its major version suffix ({@code module.SplitPathVersion} of golang.org/x/mod).
 *
 * @param prefix the path without the suffix
 * @param major {@code /vN}, for gopkg.in {@code .vN} or {@code .vN-unstable}, or "" where the path has none
 */
public record PathMajor(String prefix, String major) {

    /** The tag prefix that the suffix implies: {@code vN}, or "" where v0 and v1 are meant. */
    public String tagPrefix() {
        return major.isEmpty() ? "" : plain().substring(1);
    }

    /** Why a version cannot belong to a path with this suffix, as {@code CheckPathMajor} words it; empty when it can. */
    public Optional<String> problem(String version) {
        if (version.startsWith("v0.0.0-") && plain().equals(".v1")) {
            return Optional.empty();
        }
        String actual = ModuleVersion.major(version);
        boolean fits = major.isEmpty()
                ? actual.equals("v0") || actual.equals("v1") || ModuleVersion.isIncompatible(version)
                : actual.equals(tagPrefix());
        return fits
                ? Optional.empty()
                : Optional.of("should be " + (major.isEmpty() ? "v0 or v1" : tagPrefix()) + ", not " + actual);
    }

    private String plain() {
        return major.endsWith("-unstable") ? major.substring(0, major.length() - "-unstable".length()) : major;
    }
}
