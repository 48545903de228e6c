package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.plan.Operation;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of an answer is read, by operation. Go has no such bounds but 500 MiB for a zip, of which we read the head
 * only.
 */
final class Protocol {
    private static final Map<Operation, Integer> LIMITS = new EnumMap<>(Map.of(
            Operation.LIST, 4 << 20,
            Operation.LATEST, 64 << 10,
            Operation.INFO, 64 << 10,
            Operation.MOD, 16 << 20,
            Operation.ZIP, ZipHead.BYTES,
            Operation.SUMDB_SUPPORTED, 64 << 10,
            Operation.SUMDB_LOOKUP, 64 << 10,
            Operation.SUMDB_TILE, 64 << 10,
            Operation.DISCOVERY, 256 << 10));

    private Protocol() {}

    static int limit(Operation operation) {
        return LIMITS.getOrDefault(operation, 64 << 10);
    }

    /** Whether the beginning of the body is all that is wanted. */
    static boolean headOnly(Operation operation) {
        return operation == Operation.ZIP || operation == Operation.DISCOVERY;
    }
}
