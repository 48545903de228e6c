/** The entry point: {@link dev.gomoddiag.Diagnostics}. */
@NullMarked
package dev.gomoddiag;

import org.jspecify.annotations.NullMarked;
