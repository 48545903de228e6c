/** How fast the pure parts are. */
@NullMarked
package dev.gomoddiag.benchmarks;

import org.jspecify.annotations.NullMarked;
