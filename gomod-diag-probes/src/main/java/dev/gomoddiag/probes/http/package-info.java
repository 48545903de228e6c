/** HTTP as go and git speak it: their proxies, their trust, their credentials, with every failure told apart. */
@NullMarked
package dev.gomoddiag.probes.http;

import org.jspecify.annotations.NullMarked;
