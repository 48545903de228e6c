package dev.gomoddiag.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files and variables of a client at one moment. */
record Snapshot(Map<Path, Saved> files, Map<String, String> variables) {
    /** A file's bytes as Latin-1, and its permissions. */
    record Saved(String text, String mode) {}

    /**
     * The names of files and variables that are otherwise than in another; empty when all is the same.
     *
     * <p>An empty file is as good as none. The lines of go.sum and of go's settings have no order to go, which sorts them
     * whenever it writes.
     */
    Set<String> differences(Snapshot other) {
        Set<String> different = new TreeSet<>();
        both(files.keySet(), other.files.keySet())
                .filter(file -> !meaning(file).equals(other.meaning(file)))
                .forEach(file -> different.add(file.toString()));
        both(variables.keySet(), other.variables.keySet())
                .filter(name -> !Objects.equals(variables.get(name), other.variables.get(name)))
                .forEach(different::add);
        return different;
    }

    private static <T> Stream<T> both(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct();
    }

    private List<String> meaning(Path file) {
        Saved saved = files.get(file);
        if (saved == null || saved.text().isEmpty()) {
            return List.of();
        }
        String text = file.endsWith("go.sum")
                        || file.endsWith("go/env")
                        || file.toString().equals(variables.get("GOENV"))
                ? saved.text().lines().sorted().collect(Collectors.joining("\n"))
                : saved.text();
        return List.of(text, saved.mode());
    }
}
