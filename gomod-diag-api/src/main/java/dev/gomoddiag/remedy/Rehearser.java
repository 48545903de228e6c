package dev.gomoddiag.remedy;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.probe.ProbeContext;

/**
 * Carries out the fetch plan for real and changes nothing; found by ServiceLoader.
 *
 * <p>The context holds the settings under which to try. An interrupt or {@link ProbeContext#cancelled} ends it.
 */
@FunctionalInterface
public interface Rehearser {

    FetchAttempt rehearse(ProbeContext context) throws InterruptedException;
}
