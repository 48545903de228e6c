/** What holds across all modules. */
@NullMarked
package dev.gomoddiag;

import org.jspecify.annotations.NullMarked;
