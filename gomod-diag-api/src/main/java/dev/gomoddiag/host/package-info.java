/** The machine as probes and settings see it: variables, files, programs, network routes. */
@NullMarked
package dev.gomoddiag.host;

import org.jspecify.annotations.NullMarked;
