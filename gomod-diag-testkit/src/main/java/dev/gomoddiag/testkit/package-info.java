/** Fakes, loopback fault servers and contract tests for authors of extensions. */
@NullMarked
package dev.gomoddiag.testkit;

import org.jspecify.annotations.NullMarked;
