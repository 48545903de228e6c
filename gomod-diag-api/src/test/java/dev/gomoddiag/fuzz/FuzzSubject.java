package dev.gomoddiag.fuzz;

import java.util.List;
import java.util.function.Consumer;

/**
 * A pure part of the library.
 *
 * @param seeds texts as it meets them; mutations begin from these
 * @param refusal the exception that is documented; {@link Never} when none is
 */
record FuzzSubject(String name, List<String> seeds, Class<? extends RuntimeException> refusal, Consumer<String> part) {

    /** Is thrown by nobody. */
    static final class Never extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static FuzzSubject of(String name, Consumer<String> part, String... seeds) {
        return new FuzzSubject(name, List.of(seeds), Never.class, part);
    }

    FuzzSubject refusing(Class<? extends RuntimeException> documented) {
        return new FuzzSubject(name, seeds, documented, part);
    }

    /** Whether the part took the text. */
    boolean takes(String text) {
        try {
            part.accept(text);
            return true;
        } catch (RuntimeException e) {
            if (refusal.isInstance(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
