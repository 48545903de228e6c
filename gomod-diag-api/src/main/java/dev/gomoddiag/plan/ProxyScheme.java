package dev.gomoddiag.plan;

/** How a client speaks to a forward proxy. */
public enum ProxyScheme {
    HTTP,
    /** TLS to the proxy itself. */
    HTTPS,
    /** For Go the proxy resolves names; libcurl resolves them itself unless the URL says {@code socks5h}. */
    SOCKS5
}
