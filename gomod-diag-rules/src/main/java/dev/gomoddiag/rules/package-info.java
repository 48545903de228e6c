/** The built-in rules: facts in, diagnoses with remedies out, without any I/O. */
@NullMarked
package dev.gomoddiag.rules;

import org.jspecify.annotations.NullMarked;
