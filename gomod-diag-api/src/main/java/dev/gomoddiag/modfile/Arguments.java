package dev.gomoddiag.modfile;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import java.util.List;
import java.util.Optional;

/** The tokens behind a directive; what cannot be read is {@link Refused}. */
record Arguments(String verb, List<String> tokens) {

    int count() {
        return tokens.size();
    }

    boolean has(int index, String token) {
        return tokens.size() > index && tokens.get(index).equals(token);
    }

    /** The one argument, as it stands. */
    String only() {
        Refused.unless(tokens.size() == 1, verb + " directive expects exactly one argument");
        return tokens.get(0);
    }

    String onlyString() {
        return new Arguments(verb, List.of(only())).string(0);
    }

    String string(int index) {
        Unquote.Result result = Unquote.of(tokens.get(index));
        Refused.unless(result.problem().isEmpty(), "invalid quoted string: " + result.problem());
        return result.text();
    }

    /** For the main module go resolves what is no canonical version as a query. */
    String version(int index, String path, Optional<PathMajor> major) {
        String version = anyVersion(index, path);
        Refused.unless(!version.isEmpty(), invalid(path, version, "must be of the form v1.2.3"));
        if (ModuleVersion.canonical(version).equals(version)) {
            major.flatMap(suffix -> suffix.problem(version)).ifPresent(why -> {
                throw new Refused(invalid(path, version, why));
            });
        }
        return version;
    }

    /** The ends of a retraction, and as the third part how many tokens it takes. */
    Interval interval() {
        Refused.unless(!tokens.isEmpty() && !has(0, "("), "expected '[' or version");
        if (!has(0, "[")) {
            String version = anyVersion(0, "");
            return new Interval(version, version, 1);
        }
        Refused.unless(tokens.size() > 1, "expected version after '['");
        String low = anyVersion(1, "");
        Refused.unless(has(2, ","), "expected ',' after version");
        Refused.unless(tokens.size() > 3, "expected version after ','");
        String high = anyVersion(3, "");
        Refused.unless(has(4, "]"), "expected ']' after version");
        return new Interval(low, high, 5);
    }

    /** The ends of a retraction, and how many tokens tell them. */
    record Interval(String low, String high, int tokens) {}

    private String anyVersion(int index, String path) {
        String token = tokens.get(index);
        Unquote.Result result = Unquote.of(token);
        Refused.unless(result.problem().isEmpty(), invalid(path, token, result.problem()));
        return result.text();
    }

    private String invalid(String path, String version, String why) {
        return subject(path) + "version " + GoQuote.quote(version) + " invalid: " + why;
    }

    /** How go begins a message about a module. */
    String subject(String path) {
        return path.isEmpty() ? verb + ": " : verb + " " + path + ": ";
    }
}
