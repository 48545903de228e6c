/** Forward proxies: tunnels through them as go and git ask for them, and what they answer. */
@NullMarked
package dev.gomoddiag.probes.proxy;

import org.jspecify.annotations.NullMarked;
