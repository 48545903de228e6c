/** The contract of the reader of failed go commands. */
@NullMarked
package dev.gomoddiag.classify;

import org.jspecify.annotations.NullMarked;
