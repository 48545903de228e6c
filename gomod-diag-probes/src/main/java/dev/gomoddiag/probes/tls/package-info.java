/** TLS handshakes whose chains are kept and judged as go would judge them. */
@NullMarked
package dev.gomoddiag.probes.tls;

import org.jspecify.annotations.NullMarked;
