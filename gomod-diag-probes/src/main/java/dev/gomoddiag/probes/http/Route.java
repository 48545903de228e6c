package dev.gomoddiag.probes.http;

import dev.gomoddiag.module.RequestUrl;
import java.util.Optional;

/** Decides how a client reaches URLs and whom it trusts there. Thread-safe. */
interface Route {

    Way to(RequestUrl url);

    /** Why the client does not even begin, by its settings. */
    Optional<Failure> refusal(RequestUrl url);

    /** The value of Proxy-Authorization for a request that is sent to the forward proxy itself. */
    Optional<String> proxyCredentials(RequestUrl url);

    ServerTrust.Judge judge();
}
