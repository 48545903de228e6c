package dev.gomoddiag.fact;

/** How an exchange with a peer failed, as far as the client can tell by exception type, errno or protocol. */
public enum FailureKind {
    /** The name has no address: NXDOMAIN or no data. */
    NAME_NOT_FOUND,
    /** The name servers answer with SERVFAIL or REFUSED, or cannot be asked. */
    NAME_SERVER_FAILURE,
    NAME_TIMEOUT,
    REFUSED,
    CONNECT_TIMEOUT,
    UNREACHABLE,
    /** This machine forbids the connection: EACCES or EPERM. */
    LOCAL_DENIED,
    RESET,
    /** The peer closed before it had answered. */
    CLOSED,
    /** The peer accepted and sent nothing within the first-byte budget. */
    SILENT,
    /** Bytes came, too slowly for the budget. */
    SLOW,
    TLS_UNTRUSTED,
    TLS_EXPIRED,
    TLS_NOT_YET_VALID,
    TLS_HOSTNAME,
    TLS_NOT_TLS,
    TLS_HANDSHAKE,
    /** The client cannot read the setting that names the forward proxy, and asks nobody. */
    PROXY_UNREADABLE,
    PROXY_UNRESOLVED,
    PROXY_UNREACHABLE,
    PROXY_AUTH,
    PROXY_DENIED,
    PROXY_UPSTREAM,
    /** The forward proxy does not speak the protocol it is configured for. */
    PROXY_PROTOCOL,
    /** Go refuses the HTTP_PROXY of an environment that looks like that of a CGI program. */
    PROXY_UNSAFE,
    /** Credentials are configured for a plain-text URL; go refuses to send them. */
    INSECURE_CREDENTIALS,
    REDIRECT,
    /** The answer is not what the protocol promises. */
    BAD_BODY,
    TRUNCATED,
    TOO_LARGE,
    /** The content differs from what the checksum database says. */
    CHECKSUM,
    OTHER
}
