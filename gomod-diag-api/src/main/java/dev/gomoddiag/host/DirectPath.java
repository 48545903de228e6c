package dev.gomoddiag.host;

import java.net.InetSocketAddress;

/** The network as it is. */
enum DirectPath implements NetworkPath {
    INSTANCE;

    @Override
    public InetSocketAddress route(InetSocketAddress peer) {
        return peer;
    }

    @Override
    public boolean isDirect() {
        return true;
    }
}
