package dev.gomoddiag.remedy;

import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What to do about a cause, as data: it knows nothing of terminals and changes nothing by itself.
 *
 * <p>A remedy of settings and file edits is rehearsed by the engine: the fetch plan is run for real under those settings
 * laid over the machine in memory. Other remedies say by {@link #rehearse} how they can be tried, if at all.
 */
public interface Remedy {

    /** Stable, lower-case words with hyphens: {@code use-another-proxy}. */
    String id();

    /** One imperative sentence. */
    Text title();

    /** In the order in which they are carried out; never empty. */
    List<Action> actions();

    default Risk risk() {
        return Risk.LOW;
    }

    default Safety safety() {
        return Safety.KEEPS_VERIFICATION;
    }

    /** The actions that take it back; empty where there is nothing to take back. */
    default List<Action> undo() {
        return List.of();
    }

    /** Tries it without changing anything; empty when the engine's own rehearsal is to decide. */
    default Optional<Verification> rehearse(ProbeContext context) {
        return Optional.empty();
    }
}
