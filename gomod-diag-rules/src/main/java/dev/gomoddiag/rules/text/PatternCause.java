package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure.WeighedCause;

/** A cause that a pattern supports under a condition. */
record PatternCause(WeighedCause cause, Condition condition) {}
