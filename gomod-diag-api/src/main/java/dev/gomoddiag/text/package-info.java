/** User-facing text in the reader's language. */
@NullMarked
package dev.gomoddiag.text;

import org.jspecify.annotations.NullMarked;
