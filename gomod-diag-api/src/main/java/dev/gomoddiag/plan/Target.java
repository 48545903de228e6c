package dev.gomoddiag.plan;

/**
 * A host and port the go command connects to.
 *
 * @param host a name or an address, without brackets
 * @param port -1 where the URL does not tell
 */
public record Target(String host, int port, Role role) {}
