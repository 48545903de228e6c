/** What tells causes apart that one text supports. */
@NullMarked
package dev.gomoddiag.rules.separation;

import org.jspecify.annotations.NullMarked;
