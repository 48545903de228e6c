package dev.gomoddiag.testkit.net;

/** The form of module paths and versions in URLs: an upper-case letter is written {@code !} and its lower case. */
final class BangCode {
    private BangCode() {}

    static String decode(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '!' && i + 1 < escaped.length()) {
                i++;
                plain.append(Character.toUpperCase(escaped.charAt(i)));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static String encode(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                escaped.append('!').append(Character.toLowerCase(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
