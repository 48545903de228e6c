/** SSH servers as far as they can be seen without keys: address and greeting. */
@NullMarked
package dev.gomoddiag.probes.ssh;

import org.jspecify.annotations.NullMarked;
