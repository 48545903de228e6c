/** Plumbing shared by the network probes: connections, deadlines, bounds, and what socket errors mean. */
@NullMarked
package dev.gomoddiag.probes.net;

import org.jspecify.annotations.NullMarked;
