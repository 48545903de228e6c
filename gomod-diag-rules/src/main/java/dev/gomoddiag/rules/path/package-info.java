/** What failed on go's own way, as rules ask for it. */
@NullMarked
package dev.gomoddiag.rules.path;

import org.jspecify.annotations.NullMarked;
