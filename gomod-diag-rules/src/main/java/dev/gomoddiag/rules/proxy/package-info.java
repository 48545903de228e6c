/** Causes in forward proxies and in the settings that choose them. */
@NullMarked
package dev.gomoddiag.rules.proxy;

import org.jspecify.annotations.NullMarked;
