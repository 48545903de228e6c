package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import java.util.Map;

/** What the status of an answer to CONNECT means. */
final class ConnectStatus {
    /** Statuses that proxies and servers give for one reason; the others go by their class. */
    private static final Map<Integer, Outcome> KNOWN = Map.of(
            407, Outcome.AUTH_REQUIRED,
            // What a web server says to a method, or a path, that it does not know.
            400, Outcome.NOT_A_PROXY,
            404, Outcome.NOT_A_PROXY,
            405, Outcome.NOT_A_PROXY,
            501, Outcome.NOT_A_PROXY);

    private ConnectStatus() {}

    /** Go takes only 200 for an open tunnel, libcurl and so git any 2xx. */
    static void check(Client client, ConnectReply reply) throws TunnelException {
        boolean open = client == Client.GIT ? reply.status() / 100 == 2 : reply.status() == 200;
        if (!open) {
            throw TunnelException.answered(of(reply.status()), reply);
        }
    }

    private static Outcome of(int status) {
        Outcome byClass = switch (status / 100) {
            // to a page of terms, or of a login
            case 3, 4 -> Outcome.DENIED;
            case 5 -> Outcome.UPSTREAM_FAILED;
            default -> Outcome.NOT_A_PROXY;
        };
        return KNOWN.getOrDefault(status, byClass);
    }
}
