/** Go commands in many states, asked of the real go and of the walk. */
@NullMarked
package dev.gomoddiag.commands;

import org.jspecify.annotations.NullMarked;
