/** Causes in what is installed and switched on here. */
@NullMarked
package dev.gomoddiag.rules.local;

import org.jspecify.annotations.NullMarked;
