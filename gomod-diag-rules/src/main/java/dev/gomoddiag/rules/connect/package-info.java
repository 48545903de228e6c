/** Causes between this machine and the port of a peer. */
@NullMarked
package dev.gomoddiag.rules.connect;

import org.jspecify.annotations.NullMarked;
