package dev.gomoddiag.plan;

/** {@code %q} of Go for the texts in messages about settings: quotes and backslashes are escaped. */
final class GoText {
    private GoText() {}

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
