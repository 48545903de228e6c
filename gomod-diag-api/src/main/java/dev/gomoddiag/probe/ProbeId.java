package dev.gomoddiag.probe;

import java.util.regex.Pattern;

/** The name of a probe: lower-case words joined by hyphens, with dots between groups, such as {@code tls} or {@code corp-vpn}. */
public record ProbeId(String value) implements Comparable<ProbeId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*");

    public ProbeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("probe id \"" + value
                    + "\" is not of the form words-with-hyphens: use lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(ProbeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
