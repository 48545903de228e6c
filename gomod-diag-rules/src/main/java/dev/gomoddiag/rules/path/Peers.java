package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.SshGreeting;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.plan.When;
import java.util.List;

/** Which peer a fact tells of, and whether it tells of a failure. */
final class Peers {
    private Peers() {}

    /** Whether the fact tells of one of these hosts. */
    static boolean about(Fact fact, List<String> hosts) {
        return of(fact).stream().anyMatch(hosts::contains);
    }

    static boolean failed(Fact fact) {
        if (fact instanceof NameLookup lookup) {
            return lookup.outcome() != LookupOutcome.ANSWERED;
        }
        if (fact instanceof TcpAttempt attempt) {
            return attempt.outcome() != ConnectOutcome.CONNECTED;
        }
        if (fact instanceof ProxyTunnel tunnel) {
            return tunnel.outcome() != ProxyTunnel.Outcome.OPENED && tunnel.client() != ProxyTunnel.Client.NONE;
        }
        if (fact instanceof TlsHandshake handshake) {
            return handshake.outcome() != TlsOutcome.TRUSTED;
        }
        if (fact instanceof HttpExchange exchange) {
            return !exchange.served();
        }
        if (fact instanceof GitListing listing) {
            return listing.outcome() != GitListing.Outcome.LISTED;
        }
        if (fact instanceof SshGreeting greeting) {
            return greeting.failure().isPresent();
        }
        return fact instanceof GoFailure || fact instanceof FetchAttempt attempt && !attempt.succeeded();
    }

    private static List<String> of(Fact fact) {
        if (fact instanceof NameLookup lookup) {
            return List.of(lookup.host());
        }
        if (fact instanceof TcpAttempt attempt) {
            return List.of(attempt.target().host());
        }
        if (fact instanceof ProxyTunnel tunnel) {
            return List.of(tunnel.target().host(), RequestUrl.of(tunnel.proxy()).host());
        }
        if (fact instanceof TlsHandshake handshake) {
            return List.of(handshake.target().host());
        }
        if (fact instanceof HttpExchange exchange) {
            return List.of(
                    exchange.target().host(), RequestUrl.of(exchange.url()).host());
        }
        if (fact instanceof GitListing listing) {
            return List.of(host(listing));
        }
        return fact instanceof SshGreeting greeting ? List.of(greeting.target().host()) : List.of();
    }

    private static String host(GitListing listing) {
        RequestUrl remote = RequestUrl.of(listing.remote());
        FetchStep step =
                new FetchStep.GitStep(Operation.GIT_LS_REMOTE, "", "", remote, remote, List.of(), -1, When.ALWAYS);
        return step.target().map(Target::host).orElse("");
    }
}
