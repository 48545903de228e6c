/** Causes in TLS and certificates. */
@NullMarked
package dev.gomoddiag.rules.tls;

import org.jspecify.annotations.NullMarked;
