/** TCP connects to the hosts of the plan, and to neutral ones for comparison. */
@NullMarked
package dev.gomoddiag.probes.connect;

import org.jspecify.annotations.NullMarked;
