/** The files of a Go project, go.mod and go.sum, read by the grammar of the Go modules reference. */
@NullMarked
package dev.gomoddiag.modfile;

import org.jspecify.annotations.NullMarked;
