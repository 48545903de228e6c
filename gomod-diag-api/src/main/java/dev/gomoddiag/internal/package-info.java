/** The engine; not exported. */
@NullMarked
package dev.gomoddiag.internal;

import org.jspecify.annotations.NullMarked;
