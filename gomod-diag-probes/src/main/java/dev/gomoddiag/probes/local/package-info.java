/** What is installed on this machine. */
@NullMarked
package dev.gomoddiag.probes.local;

import org.jspecify.annotations.NullMarked;
