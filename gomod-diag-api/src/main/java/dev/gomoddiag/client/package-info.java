/** What the programs around a fetch use for the same URL: proxies, name resolution, trust, credentials. */
@NullMarked
package dev.gomoddiag.client;

import org.jspecify.annotations.NullMarked;
