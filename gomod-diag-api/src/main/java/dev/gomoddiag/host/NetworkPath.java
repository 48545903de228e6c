package dev.gomoddiag.host;

import java.net.InetSocketAddress;

/** Where packets for a peer are sent: the peer itself, or its stand-in in an embedded network. Thread-safe. */
@FunctionalInterface
public interface NetworkPath {

    /** The address to open a socket to when {@code peer} is meant. */
    InetSocketAddress route(InetSocketAddress peer);

    /** Whether every peer is reached under its own address, so that other programs of this machine reach the same ones. */
    default boolean isDirect() {
        return false;
    }

    /** Every peer is reached under its own address. */
    static NetworkPath direct() {
        return DirectPath.INSTANCE;
    }
}
