package dev.gomoddiag.module;

import java.util.Optional;

/** {@code !x} for {@code X}: keeps paths apart on file systems that ignore case ({@code escapeString} of x/mod/module). */
final class CaseEscape {
    private CaseEscape() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append('!').append((char) (c - 'A' + 'a'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static Optional<String> unescape(String escaped) {
        StringBuilder out = new StringBuilder(escaped.length());
        boolean bang = false;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z' || bang && (c < 'a' || c > 'z')) {
                return Optional.empty();
            }
            if (!bang && c == '!') {
                bang = true;
            } else {
                out.append(bang ? (char) (c - 'a' + 'A') : c);
                bang = false;
            }
        }
        return bang ? Optional.empty() : Optional.of(out.toString());
    }
}
