/** Remedies that several layers offer. */
@NullMarked
package dev.gomoddiag.rules.fix;

import org.jspecify.annotations.NullMarked;
