package dev.gomoddiag.rule;

import dev.gomoddiag.diagnosis.Diagnosis;
import java.util.List;

/**
 * Recognises causes in what was seen. Pure: no I/O, no clock, no state.
 *
 * <p>Every rule runs on every body of evidence. One that throws is named in the report and harms no other.
 */
@FunctionalInterface
public interface Rule {

    /** The causes this rule recognises; empty when it does not apply. */
    List<Diagnosis> evaluate(Evidence evidence);
}
