/** Breaks an embedded network in many ways and diagnoses each. */
@NullMarked
package dev.gomoddiag.examples.doctor.demo;

import org.jspecify.annotations.NullMarked;
