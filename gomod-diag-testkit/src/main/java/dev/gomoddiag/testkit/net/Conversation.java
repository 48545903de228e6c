package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.Socket;

/** What a server does with one accepted connection, which its listener closes afterwards. */
@FunctionalInterface
interface Conversation {
    /** Talks until done; an IOException means that the peer went away. */
    void hold(Socket socket) throws IOException;
}
