/** Causes, diagnoses and the report. */
@NullMarked
package dev.gomoddiag.diagnosis;

import org.jspecify.annotations.NullMarked;
