package dev.gomoddiag.plan;

/** How a peer behaves in a simulation, whatever it is asked for. */
public enum PeerBehaviour {
    /** It has what is wanted. */
    SERVES,
    /** Nobody listens on its port. */
    REFUSED,
    /** Connecting takes longer than go waits. */
    TIMEOUT,
    /** The connection is reset. */
    RESET,
    /** Its name does not exist. */
    NO_SUCH_HOST,
    /** Its certificate comes from an unknown authority. */
    UNTRUSTED,
    /** It answers with a web page, as captive portals do. */
    WEB_PAGE,
    /** Its files are not those that the checksum database and go.sum vouch for. */
    ALTERED
}
