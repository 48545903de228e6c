package dev.gomoddiag.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to run, and with what.
 *
 * @param limit what was not run by then is left out
 * @param names of cases, categories or tags; empty for all cases
 */
record Options(
        Path cases,
        Path out,
        Path scratch,
        Path goroot,
        String go,
        Path java,
        Path doctor,
        String prefix,
        long seed,
        int lanes,
        String deadline,
        List<String> jvm,
        Duration limit,
        Trial.Extent extent,
        List<String> names) {
    private static final int FIRST_UID = 47_000;

    static Options parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                values.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException(argument + ": write " + argument + "=VALUE");
            } else {
                names.add(argument);
            }
        }
        return new Options(
                path(values, "cases"),
                path(values, "out"),
                path(values, "scratch"),
                path(values, "goroot"),
                values.getOrDefault("go", "go"),
                path(values, "java"),
                path(values, "doctor"),
                values.getOrDefault("prefix", "lab"),
                Long.parseLong(values.getOrDefault("seed", "1")),
                Integer.parseInt(values.getOrDefault("lanes", "2")),
                values.getOrDefault("deadline", "10s"),
                Stream.of(values.getOrDefault("jvm", "").split(" "))
                        .filter(it -> !it.isEmpty())
                        .toList(),
                Duration.ofMinutes(Long.parseLong(values.getOrDefault("minutes", "60"))),
                Trial.Extent.valueOf(values.getOrDefault("extent", "whole").toUpperCase(Locale.ROOT)),
                List.copyOf(names));
    }

    private static Path path(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + "=PATH is missing: fault-lab/run gives it");
        }
        return Path.of(value);
    }

    boolean wants(Case one) {
        return one.since() <= minor()
                && (names.isEmpty()
                        || names.contains(one.id())
                        || names.contains(one.category())
                        || one.tags().stream().anyMatch(names::contains));
    }

    /** Of go 1; of a go that tells no version, more than any. */
    private int minor() {
        Matcher matcher = Pattern.compile("go1\\.(\\d+).*").matcher(go);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    Order order(List<String> ids) {
        return new Order(
                prefix,
                go,
                goroot.toString(),
                java.toString(),
                doctor.toString(),
                cases.toString(),
                scratch.toString(),
                out.toString(),
                seed,
                FIRST_UID,
                deadline,
                jvm,
                extent,
                ids);
    }
}
