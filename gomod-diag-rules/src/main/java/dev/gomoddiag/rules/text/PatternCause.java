package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure.WeighedCause;

/**
 * A cause that a pattern supports under a condition.
 *
 * @param line of the file where it stands
 */
record PatternCause(WeighedCause cause, Condition condition, int line) {}
