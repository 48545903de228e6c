/** The reader of failed go commands beside the searchers of text that people use. */
@NullMarked
package dev.gomoddiag.benchmarks.search;

import org.jspecify.annotations.NullMarked;
