package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value and the variable it comes from. */
record ProxySetting(String name, String value) {

    /** The first of some variables that is not empty. */
    static Optional<ProxySetting> first(Function<String, Optional<String>> variables, List<String> names) {
        return names.stream()
                .flatMap(name -> variables.apply(name).stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> new ProxySetting(name, value)))
                .findFirst();
    }

    /** The first of some variables that is set, be it to nothing. */
    static Optional<ProxySetting> firstSet(Function<String, Optional<String>> variables, List<String> names) {
        return names.stream()
                .flatMap(name -> variables.apply(name).stream().map(value -> new ProxySetting(name, value)))
                .findFirst();
    }

    /** Without the value, which may hold a password. */
    @Override
    public String toString() {
        return name;
    }
}
