/** Contract tests for probes, rules and renderers: extend one, say what is to be tested, and run it with JUnit. */
@NullMarked
package dev.gomoddiag.testkit.contract;

import org.jspecify.annotations.NullMarked;
