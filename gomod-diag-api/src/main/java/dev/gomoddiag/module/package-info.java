/** Module paths, versions, patterns: the rules of golang.org/x/mod, without any I/O. */
@NullMarked
package dev.gomoddiag.module;

import org.jspecify.annotations.NullMarked;
