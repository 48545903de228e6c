/** The contract of rules. */
@NullMarked
package dev.gomoddiag.rule;

import org.jspecify.annotations.NullMarked;
