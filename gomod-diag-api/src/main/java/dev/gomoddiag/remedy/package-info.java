/** Remedies as data, and their rehearsal. */
@NullMarked
package dev.gomoddiag.remedy;

import org.jspecify.annotations.NullMarked;
