/** Causes in what was asked for. */
@NullMarked
package dev.gomoddiag.rules.module;

import org.jspecify.annotations.NullMarked;
