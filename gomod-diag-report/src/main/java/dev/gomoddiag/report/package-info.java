/** Renderers for machines and people that need more than the JDK. */
@NullMarked
package dev.gomoddiag.report;

import org.jspecify.annotations.NullMarked;
