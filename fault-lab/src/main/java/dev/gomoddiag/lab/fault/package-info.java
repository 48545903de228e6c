/** The kinds of faults that cases are made of, one class each; {@link dev.gomoddiag.lab.fault.Faults} names them. */
@NullMarked
package dev.gomoddiag.lab.fault;

import org.jspecify.annotations.NullMarked;
