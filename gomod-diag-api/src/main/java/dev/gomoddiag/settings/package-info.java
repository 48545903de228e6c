/** Every Go, git, proxy and certificate setting with the place it came from. */
@NullMarked
package dev.gomoddiag.settings;

import org.jspecify.annotations.NullMarked;
