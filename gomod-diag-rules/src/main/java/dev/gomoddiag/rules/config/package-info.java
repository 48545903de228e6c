/** Causes in settings as such. */
@NullMarked
package dev.gomoddiag.rules.config;

import org.jspecify.annotations.NullMarked;
