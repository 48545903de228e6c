/** Asking git servers for their refs as git does, over HTTP by ourselves and over SSH by the user's own programs. */
@NullMarked
package dev.gomoddiag.probes.git;

import org.jspecify.annotations.NullMarked;
