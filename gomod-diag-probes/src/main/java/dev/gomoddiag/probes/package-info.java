/** The built-in probes; the only package tree that knows OkHttp, dnsjava and JGit. */
@NullMarked
package dev.gomoddiag.probes;

import org.jspecify.annotations.NullMarked;
