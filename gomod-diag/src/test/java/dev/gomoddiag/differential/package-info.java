/** The fetch model against real go commands: random environments and worlds, the same question to both. */
@NullMarked
package dev.gomoddiag.differential;

import org.jspecify.annotations.NullMarked;
