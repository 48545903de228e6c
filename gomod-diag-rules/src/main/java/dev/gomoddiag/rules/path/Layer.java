package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.SshGreeting;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;

/** The layers of a connection from the deepest: a fault in one explains what goes wrong in those behind it. */
public enum Layer {
    /** Which way is taken: the settings. */
    ROUTE,
    NAME,
    CONNECT,
    TUNNEL,
    TLS,
    ANSWER,
    WALK;

    /** The layer that a fact tells of; facts of extensions belong to none and are last. */
    static Layer of(Fact fact) {
        if (fact instanceof NameLookup) {
            return NAME;
        }
        if (fact instanceof TcpAttempt) {
            return CONNECT;
        }
        if (fact instanceof ProxyTunnel) {
            return TUNNEL;
        }
        if (fact instanceof TlsHandshake) {
            return TLS;
        }
        boolean answer = fact instanceof HttpExchange
                || fact instanceof GitListing
                || fact instanceof SshGreeting
                || fact instanceof ImportPage;
        return answer ? ANSWER : WALK;
    }

    /** Whether the fact tells of the whole fetch rather than of one peer. */
    static boolean ofWholeFetch(Fact fact) {
        return fact instanceof FetchAttempt || fact instanceof GoFailure;
    }
}
