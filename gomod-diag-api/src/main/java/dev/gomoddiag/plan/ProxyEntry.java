package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;

/** One entry of GOPROXY. */
public sealed interface ProxyEntry {

    /** A module proxy. */
    record Url(RequestUrl base, Separator then) implements ProxyEntry {}

    /** {@code direct}: the version control system of the module; entries behind it are ignored. */
    record Direct() implements ProxyEntry {}

    /** {@code off}: no network; entries behind it are ignored. */
    record Off() implements ProxyEntry {}

    /** The entry that go puts first when GONOPROXY is set: {@code direct} for the modules that match. */
    record NoProxy() implements ProxyEntry {}
}
