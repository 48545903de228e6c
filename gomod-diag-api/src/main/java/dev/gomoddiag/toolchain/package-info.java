/** Which release of Go runs a command: the rules of cmd/go/internal/toolchain and internal/gover, without any I/O. */
@NullMarked
package dev.gomoddiag.toolchain;

import org.jspecify.annotations.NullMarked;
