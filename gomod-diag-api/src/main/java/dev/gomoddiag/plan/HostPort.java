package dev.gomoddiag.plan;

/**
 * A host and port as Go's {@code net.SplitHostPort} takes them apart.
 *
 * @param host without brackets
 * @param port "" where there is none
 */
record HostPort(String host, String port) {

    /** The whole text is the host where it has no port, too many colons or open brackets. */
    static HostPort split(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new HostPort(text, "");
        }
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            return close >= 0 && close + 1 == colon
                    ? new HostPort(text.substring(1, close), text.substring(colon + 1))
                    : new HostPort(text, "");
        }
        boolean odd = text.indexOf(':') != colon || text.indexOf('[') >= 0 || text.indexOf(']') >= 0;
        return odd ? new HostPort(text, "") : new HostPort(text.substring(0, colon), text.substring(colon + 1));
    }
}
