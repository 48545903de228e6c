/** Causes in the resolution of names. */
@NullMarked
package dev.gomoddiag.rules.dns;

import org.jspecify.annotations.NullMarked;
