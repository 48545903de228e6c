/** Reports as text. */
@NullMarked
package dev.gomoddiag.render;

import org.jspecify.annotations.NullMarked;
