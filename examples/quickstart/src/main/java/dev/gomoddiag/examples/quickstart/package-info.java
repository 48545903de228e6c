/** Diagnoses one module and prints the report. */
@NullMarked
package dev.gomoddiag.examples.quickstart;

import org.jspecify.annotations.NullMarked;
