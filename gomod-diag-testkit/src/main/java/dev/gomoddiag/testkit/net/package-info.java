/** A little internet on loopback, with documentation addresses, whose every part can be broken while it runs. */
@NullMarked
package dev.gomoddiag.testkit.net;

import org.jspecify.annotations.NullMarked;
