/** Causes in the checksum database and its settings. */
@NullMarked
package dev.gomoddiag.rules.sumdb;

import org.jspecify.annotations.NullMarked;
