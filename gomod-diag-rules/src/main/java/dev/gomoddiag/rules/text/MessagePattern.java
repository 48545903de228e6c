package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One message and what it stands for; the format of pattern files is described at {@link PatternFile}.
 *
 * @param line of the file where it begins
 * @param rank which message of a failure decides: the highest
 * @param sets what the message says about those that follow it
 * @param hosts names that make up a list of hosts; empty in other kinds
 */
record MessagePattern(
        String id,
        int line,
        Kind kind,
        List<Template> texts,
        Optional<Stage> stage,
        String operation,
        String errno,
        int rank,
        Standing standing,
        Speaker speaker,
        Set<Facet> sets,
        Condition condition,
        List<String> hosts,
        PatternCauses supported,
        List<Sample> examples,
        List<Sample> nearMisses,
        String source) {

    /** Which causes it supports, in the order of the file. */
    List<PatternCause> causes() {
        return supported.list();
    }

    /**
     * A text that the pattern decides, or does not.
     *
     * @param line of the file where it stands
     */
    record Sample(String text, int line) {}

    /** What a pattern contributes. */
    enum Kind {
        /** The innermost message: what failed. */
        LEAF("stage", "operation", "errno", "rank", "needs", "speaker", "sets", "cause"),
        /** A wrapper around others; it matters on a line that has a leaf. */
        FRAME("stage", "operation", "speaker", "sets"),
        /** A wrapper that stands on a line of its own. */
        CONTEXT("stage", "operation", "speaker", "sets"),
        /** The mark of another program's failure: its line is no failure of fetching. */
        FOREIGN("sets"),
        /** What only a log or a document holds: a text with it is no pasted message. */
        LOG,
        /** Causes that follow from the surroundings whatever the leaf is. */
        OVERLAY("when", "cause"),
        /** A list of hosts that set facets. */
        HOSTS("host", "sets");

        private static final Set<String> OF_ALL = Set.of("kind", "source");
        private static final Set<String> OF_TEXTS = Set.of("text", "anchor", "fold", "example", "near-miss");

        private final Set<String> own;

        Kind(String... own) {
            this.own = Set.of(own);
        }

        boolean hasTexts() {
            return this != OVERLAY && this != HOSTS;
        }

        /** Whether a field means something in a pattern of this kind. */
        boolean takes(String field) {
            return OF_ALL.contains(field) || own.contains(field) || hasTexts() && OF_TEXTS.contains(field);
        }
    }

    /** How much beside the message must say that modules were being fetched. */
    enum Standing {
        /** Nothing: no other program prints it. */
        ALONE,
        /** A go command or one of version control; or the text is a pasted message. */
        VCS,
        /** A module, a module proxy's URL or a go command; or the text is a pasted message. */
        FETCH,
        /** As FETCH, and a wrapper in front of it on its line. */
        FRAMED
    }

    /** Who prints it: lines of programs that go runs belong to the line of go in front of them. */
    enum Speaker {
        GO,
        /** A program that go runs, or a server through it. */
        CHILD,
        /** A line that only ever follows another. */
        TAIL
    }
}
