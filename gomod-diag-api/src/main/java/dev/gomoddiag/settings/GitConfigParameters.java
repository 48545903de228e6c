package dev.gomoddiag.settings;

import dev.gomoddiag.text.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The assignments in {@code GIT_CONFIG_PARAMETERS}, one after another, each {@code 'key=value'} or
 * {@code 'key'='value'} (parse_config_env_list of git's config.c, sq_dequote_step of its quote.c).
 */
final class GitConfigParameters {
    static final String VARIABLE = "GIT_CONFIG_PARAMETERS";
    private static final String SPACE = " \t\r\n";

    private final String text;
    private int at;

    GitConfigParameters(String text) {
        this.text = text;
    }

    /** One assignment; without a value it means true. */
    record Assignment(String key, Optional<String> value) {}

    /** The keys without their values, as far as git understands the text. */
    static String shown(String text) {
        GitConfigParameters parameters = new GitConfigParameters(text);
        List<String> shown = new ArrayList<>();
        while (!parameters.atEnd()) {
            Optional<Assignment> next = parameters.next();
            shown.add(next.map(it -> Redaction.of(it.key())).orElse("..."));
            if (next.isEmpty()) {
                break;
            }
        }
        return String.join(" ", shown);
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next one; empty where git calls the format bogus, and there is nothing to read behind that. */
    Optional<Assignment> next() {
        Optional<Assignment> assignment = quoted().flatMap(this::assignment);
        while (atSpace()) {
            at++;
        }
        return assignment;
    }

    private Optional<Assignment> assignment(String first) {
        if (atEnd() || atSpace()) {
            int equals = first.indexOf('=');
            String key = strip(equals < 0 ? first : first.substring(0, equals));
            Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(first.substring(equals + 1));
            return Optional.of(new Assignment(key, value));
        }
        if (text.charAt(at++) != '=') {
            return Optional.empty();
        }
        if (atEnd() || atSpace()) {
            return Optional.of(new Assignment(first, Optional.empty()));
        }
        return quoted().filter(value -> atEnd() || atSpace()).map(value -> new Assignment(first, Optional.of(value)));
    }

    /** Between quotes, where {@code '\''} and {@code '\!'} stand for the character in them. */
    private Optional<String> quoted() {
        if (atEnd() || text.charAt(at) != '\'') {
            return Optional.empty();
        }
        StringBuilder value = new StringBuilder();
        for (at++; !atEnd(); ) {
            char c = text.charAt(at++);
            if (c != '\'') {
                value.append(c);
            } else if (text.startsWith("\\''", at) || text.startsWith("\\!'", at)) {
                value.append(text.charAt(at + 1));
                at += 3;
            } else {
                return Optional.of(value.toString());
            }
        }
        return Optional.empty();
    }

    private boolean atSpace() {
        return !atEnd() && SPACE.indexOf(text.charAt(at)) >= 0;
    }

    private static String strip(String key) {
        int from = 0;
        int to = key.length();
        while (from < to && SPACE.indexOf(key.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SPACE.indexOf(key.charAt(to - 1)) >= 0) {
            to--;
        }
        return key.substring(from, to);
    }
}
