/** The command line of the library. */
@NullMarked
package dev.gomoddiag.examples.doctor;

import org.jspecify.annotations.NullMarked;
