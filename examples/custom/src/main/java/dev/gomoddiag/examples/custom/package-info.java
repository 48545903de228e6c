/** A probe, a rule and a remedy written outside the library. */
@NullMarked
package dev.gomoddiag.examples.custom;

import org.jspecify.annotations.NullMarked;
