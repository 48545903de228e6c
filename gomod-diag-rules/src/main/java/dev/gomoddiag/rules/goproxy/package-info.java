/** Causes in GOPROXY and in the module proxies it names. */
@NullMarked
package dev.gomoddiag.rules.goproxy;

import org.jspecify.annotations.NullMarked;
