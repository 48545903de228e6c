/** Name lookup as go does it, and each of its sources asked on its own. */
@NullMarked
package dev.gomoddiag.probes.dns;

import org.jspecify.annotations.NullMarked;
