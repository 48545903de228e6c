/** What the go command would ask, of whom, in which order. */
@NullMarked
package dev.gomoddiag.plan;

import org.jspecify.annotations.NullMarked;
