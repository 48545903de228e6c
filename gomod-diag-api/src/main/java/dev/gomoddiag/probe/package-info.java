/** The contract of probes and what the engine hands to them. */
@NullMarked
package dev.gomoddiag.probe;

import org.jspecify.annotations.NullMarked;
