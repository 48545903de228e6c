package dev.gomoddiag.lab.fault;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one entry of a case file; what is missing, misspelt or of the wrong type is told with its place. */
public final class Fields {
    /** What {@code name: ~} gives. */
    static final String ABSENT = "~";

    private final Map<?, ?> values;
    private final String place;
    private final Set<String> read = new HashSet<>();

    private Fields(Map<?, ?> values, String place) {
        this.values = values;
        this.place = place;
    }

    public static Fields of(Object entry, String place) {
        if (entry instanceof Map<?, ?> map) {
            return new Fields(map, place);
        }
        throw new IllegalArgumentException(place + ": \"" + entry + "\" is no set of fields: write name: value");
    }

    public static List<?> list(Object value, String place) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(place + ": \"" + value + "\" is no list: begin its entries with a dash");
    }

    /** The same fields, told in messages by another place. */
    public Fields within(String inner) {
        Fields fields = new Fields(values, place + ", " + inner);
        fields.read.addAll(read);
        return fields;
    }

    private Optional<Object> value(String name) {
        read.add(name);
        return Optional.ofNullable(values.get(name));
    }

    public String text(String name) {
        return value(name)
                .map(Object::toString)
                .orElseThrow(() -> new IllegalArgumentException(place + ": " + name + " is missing: add it"));
    }

    public String text(String name, String otherwise) {
        return value(name).map(Object::toString).orElse(otherwise);
    }

    public int number(String name, int otherwise) {
        String text = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place + ": " + name + " is \"" + text + "\": give a number", e);
        }
    }

    /** Empty when the field is absent; a single value is a list of one. */
    public List<String> texts(String name) {
        Object value = value(name).orElse(List.of());
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    public Fields inner(String name, Map<?, ?> otherwise) {
        return of(value(name).orElse(otherwise), place + ", " + name);
    }

    public List<Fields> inners(String name) {
        return list(value(name).orElse(List.of()), place + ", " + name).stream()
                .map(entry -> of(entry, place + ", " + name))
                .toList();
    }

    /** All fields as texts, in their order; {@link #ABSENT} for those without a value. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            read.add(name.toString());
            all.put(name.toString(), value == null ? ABSENT : value.toString());
        });
        return all;
    }

    /** The only field's name; its value is told by {@link #inner} or {@link #text}. */
    public String onlyName() {
        if (values.size() != 1) {
            throw new IllegalArgumentException(place + ": " + values.keySet() + " must be one name: split the entry");
        }
        return values.keySet().iterator().next().toString();
    }

    /** Fails when a field was given that nobody asked for. */
    public void mustBeRead() {
        values.keySet().stream()
                .filter(name -> !read.contains(name.toString()))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(place + ": nobody reads " + name + ": use one of " + read);
                });
    }
}
