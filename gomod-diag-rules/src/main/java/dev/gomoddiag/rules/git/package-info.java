/** Causes in git, its servers and its settings. */
@NullMarked
package dev.gomoddiag.rules.git;

import org.jspecify.annotations.NullMarked;
