package dev.gomoddiag.remedy;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.probe.ProbeContext;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Carries out the fetch plan for real and changes nothing; found by ServiceLoader.
 *
 * <p>The context holds the settings under which to try. An interrupt or {@link ProbeContext#cancelled} ends it.
 */
@FunctionalInterface
public interface Rehearser {

    FetchAttempt rehearse(ProbeContext context) throws InterruptedException;

    /**
     * Tries fetches of several modules under the same settings, which may share connections and be tried at the same
     * time. Unless overridden it tries one after the other.
     *
     * @param contexts which differ in the query and the plan alone
     * @param ended told of each attempt that came to an end in time, from any thread
     */
    default void rehearseAll(List<ProbeContext> contexts, BiConsumer<ProbeContext, FetchAttempt> ended)
            throws InterruptedException {
        for (ProbeContext context : contexts) {
            ended.accept(context, rehearse(context));
        }
    }
}
