package dev.gomoddiag.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of an ssh configuration, cut as OpenSSH cuts it (process_config_line_depth of readconf.c, strdelim and
 * argv_split of misc.c).
 *
 * @param keyword in lower case
 * @param rest what stands behind the keyword and one {@code =}, without white space at its ends; never empty in a line
 *     that ssh takes
 * @param arguments empty where a quote is open, by which ssh refuses the line
 */
record SshLine(String keyword, String rest, Optional<List<String>> arguments) {
    private static final String SPACE = " \t\r\n";

    /** A word and what follows it; nothing follows the last one. */
    record Cut(String word, Optional<String> rest) {}

    /** Empty for a line without a keyword: a blank one, a comment, or one whose first quote is open. */
    static Optional<SshLine> of(String line) {
        int end = line.length();
        while (end > 1 && (SPACE + "\f").indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        Optional<Cut> first = cut(line.substring(0, end));
        // white space in front makes an empty first word
        Optional<Cut> cut = first.filter(it -> it.word().isEmpty())
                .flatMap(Cut::rest)
                .map(SshLine::cut)
                .orElse(first)
                .filter(it -> !it.word().isEmpty() && !it.word().startsWith("#"));
        return cut.map(it -> {
            String text = it.rest().orElse("");
            String rest = text.substring(skip(text, 0));
            return new SshLine(it.word().toLowerCase(Locale.ROOT), rest, split(rest));
        });
    }

    /** The next word up to white space, one {@code =} or the end of a quote; empty where a quote is open. */
    static Optional<Cut> cut(String text) {
        int at = 0;
        while (at < text.length() && (SPACE + "\"=").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == text.length()) {
            return Optional.of(new Cut(text, Optional.empty()));
        }
        if (text.charAt(at) == '"') {
            int close = text.indexOf('"', at + 1);
            return close < 0
                    ? Optional.empty()
                    : Optional.of(new Cut(
                            text.substring(0, at) + text.substring(at + 1, close),
                            Optional.of(text.substring(skip(text, close + 1)))));
        }
        int next = skip(text, at + 1);
        boolean equals = text.charAt(at) != '=' && next < text.length() && text.charAt(next) == '=';
        return Optional.of(new Cut(
                text.substring(0, at), Optional.of(text.substring(equals ? skip(text, next + 1) : next))));
    }

    private static int skip(String text, int start) {
        int at = start;
        while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static Optional<List<String>> split(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) != '#') {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            StringBuilder word = new StringBuilder();
            char quote = 0;
            for (; at < text.length() && (quote != 0 || !isBlank(text.charAt(at))); at++) {
                char c = text.charAt(at);
                if (c == '\\' && isEscaped(text, at + 1, quote)) {
                    word.append(text.charAt(++at));
                } else if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (quote != 0 && c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            }
            if (quote != 0) {
                return Optional.empty();
            }
            words.add(word.toString());
        }
        return Optional.of(List.copyOf(words));
    }

    private static boolean isEscaped(String text, int at, char quote) {
        return at < text.length() && ("'\"\\".indexOf(text.charAt(at)) >= 0 || quote == 0 && text.charAt(at) == ' ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
