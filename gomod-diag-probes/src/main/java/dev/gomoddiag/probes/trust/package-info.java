/** Certificates judged as go judges them on this machine, whatever the JVM trusts. */
@NullMarked
package dev.gomoddiag.probes.trust;

import org.jspecify.annotations.NullMarked;
