/** Causes that only the text of a failed run names. */
@NullMarked
package dev.gomoddiag.rules.words;

import org.jspecify.annotations.NullMarked;
