package dev.gomoddiag.differential;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.ModulePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question to go in an environment and a world; written on one line with tabs between its parts.
 *
 * @param environment the variables of go; hosts and keys as {@link World} names them; {@code go.sum} is no variable but
 *     what the file of that name vouches for of every module version, such as {@code mod+zip}: go then runs in a module
 * @param behaviours what a host answers to a kind of request, by {@code HOST/KIND}; all is well where there is none
 */
record Case(
        FetchCommand command,
        ModuleQuery query,
        SortedMap<String, String> environment,
        SortedMap<String, Behaviour> behaviours) {
    /** Stands among the variables for the file. */
    static final String SUMS = "go.sum";

    private static final String TAB = "\t";

    Case {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        behaviours = Collections.unmodifiableSortedMap(new TreeMap<>(behaviours));
    }

    static Case parse(String line) {
        String[] parts = line.split(TAB, -1);
        String[] words = parts[0].split(" ", 2);
        SortedMap<String, String> environment = new TreeMap<>();
        SortedMap<String, Behaviour> behaviours = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = parts[i].substring(0, equals);
            String value = parts[i].substring(equals + 1);
            if (name.indexOf('/') < 0) {
                environment.put(name, value);
            } else {
                behaviours.put(name, Behaviour.named(value));
            }
        }
        FetchCommand command = FetchCommand.valueOf(words[0].toUpperCase(Locale.ROOT));
        return new Case(command, ModuleQuery.parse(words[1]), environment, behaviours);
    }

    /** The cases that not every release of go takes alike, in all that it asks or in its words. */
    static List<Case> telling() {
        try (InputStream in = Case.class.getResourceAsStream("telling.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What go.sum vouches for; nothing where there is no such file. */
    List<ModulePart> sums() {
        return Arrays.stream(variable(SUMS).split("\\+"))
                .filter(part -> !part.isEmpty())
                .map(part -> ModulePart.valueOf(part.toUpperCase(Locale.ROOT)))
                .toList();
    }

    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Cases that ask less of the world, the boldest first. */
    List<Case> simpler() {
        List<Case> simpler = new ArrayList<>();
        behaviours
                .keySet()
                .forEach(key -> simpler.add(new Case(command, query, environment, without(behaviours, key))));
        environment
                .keySet()
                .forEach(key -> simpler.add(new Case(command, query, without(environment, key), behaviours)));
        environment.forEach((name, value) -> shorter(value).forEach(less -> {
            SortedMap<String, String> changed = new TreeMap<>(environment);
            changed.put(name, less);
            simpler.add(new Case(command, query, changed, behaviours));
        }));
        return simpler;
    }

    private static List<String> shorter(String list) {
        List<String> shorter = new ArrayList<>();
        String[] items = list.split("(?<=[,|])", -1);
        for (int drop = 0; items.length > 1 && drop < items.length; drop++) {
            List<String> kept = new ArrayList<>(List.of(items));
            kept.remove(drop);
            shorter.add(String.join("", kept).replaceAll("[,|]$", ""));
        }
        return shorter;
    }

    private static <V> SortedMap<String, V> without(SortedMap<String, V> map, String key) {
        SortedMap<String, V> fewer = new TreeMap<>(map);
        fewer.remove(key);
        return fewer;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(command.name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(query);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            line.append(TAB).append(variable.getKey()).append('=').append(variable.getValue());
        }
        behaviours.forEach(
                (key, behaviour) -> line.append(TAB).append(key).append('=').append(behaviour.text()));
        return line.toString();
    }
}
