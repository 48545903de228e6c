package dev.gomoddiag.rules.text;

import java.util.EnumMap;
import java.util.Map;

/** Where a template matched and what stood in its slots. */
record Captures(int start, int end, Map<Slot, String> values) {
    Captures {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    /** "" where the template has no such slot. */
    String value(Slot slot) {
        return values.getOrDefault(slot, "");
    }
}
