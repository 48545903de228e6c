/** Causes that the status or the body of an HTTP answer tells. */
@NullMarked
package dev.gomoddiag.rules.http;

import org.jspecify.annotations.NullMarked;
