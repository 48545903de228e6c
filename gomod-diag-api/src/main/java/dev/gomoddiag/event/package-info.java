/** Progress of a run. */
@NullMarked
package dev.gomoddiag.event;

import org.jspecify.annotations.NullMarked;
