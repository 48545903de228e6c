/** The fetch plan carried out for real: module proxies, checksum databases, import discovery. */
@NullMarked
package dev.gomoddiag.probes.fetch;

import org.jspecify.annotations.NullMarked;
