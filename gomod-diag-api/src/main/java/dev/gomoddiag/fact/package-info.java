/** What was seen, never what it means. */
@NullMarked
package dev.gomoddiag.fact;

import org.jspecify.annotations.NullMarked;
