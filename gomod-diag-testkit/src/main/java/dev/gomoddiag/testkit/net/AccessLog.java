package dev.gomoddiag.testkit.net;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who asked what, in the order it came. */
public final class AccessLog {
    private final List<Access> entries = new CopyOnWriteArrayList<>();

    AccessLog() {}

    void add(Access.Protocol protocol, String server, String request) {
        entries.add(new Access(protocol, server, request));
    }

    public List<Access> all() {
        return List.copyOf(entries);
    }

    /** The requests that this server heard in this protocol. */
    public List<String> of(Access.Protocol protocol, String server) {
        return entries.stream()
                .filter(entry -> entry.protocol() == protocol && entry.server().equals(server))
                .map(Access::request)
                .toList();
    }

    /** Forgets everything so far. */
    public void clear() {
        entries.clear();
    }
}
