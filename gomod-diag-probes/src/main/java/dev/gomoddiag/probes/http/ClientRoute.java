package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.ForwardProxies.Choice;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.proxy.Tunnel;
import dev.gomoddiag.probes.proxy.TunnelException;
import dev.gomoddiag.probes.trust.GoTrust;
import dev.gomoddiag.probes.trust.TrustVerdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The route of go or of git, as the settings of a context have it. */
final class ClientRoute implements Route {
    private static final Set<Outcome> CONNECT_TO_PROXY = EnumSet.of(
            Outcome.PROXY_UNRESOLVED, Outcome.PROXY_REFUSED, Outcome.PROXY_TIMED_OUT, Outcome.PROXY_UNREACHABLE);

    // golang.org/x/net/http/httpproxy: a request could have set the HTTP_PROXY of a CGI program
    private static final Failure UNSAFE = new Failure(
            FailureKind.PROXY_UNSAFE,
            "refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy");

    private final ProbeContext context;
    private final Client client;
    private final ForwardProxies proxies;
    private final Function<String, GoTrust> trust;

    /** @param trust by host */
    ClientRoute(ProbeContext context, Client client, ForwardProxies proxies, Function<String, GoTrust> trust) {
        this.context = context;
        this.client = client;
        this.proxies = proxies;
        this.trust = trust;
    }

    @Override
    public Way to(RequestUrl url) {
        Optional<ForwardProxy> chosen = proxy(url);
        if (chosen.isEmpty()) {
            return Way.direct(this::addresses, Dial.in(context).socketFactory());
        }
        ForwardProxy proxy = chosen.get();
        String id = client + " " + proxy.scheme() + " " + proxy.host() + ":" + proxy.port();
        if (!relays(proxy, url)) {
            return Way.tunnel(id, (peer, timeout) -> tunnel(proxy, peer));
        }
        Proxy relay = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
        return Way.relay(id, relay, this::addresses, Dial.in(context).socketFactory());
    }

    @Override
    public Optional<Failure> refusal(RequestUrl url) {
        return proxies.forUrl(url) instanceof Choice.Refused refused
                ? Optional.of(refused.named().map(ClientRoute::unreadable).orElse(UNSAFE))
                : Optional.empty();
    }

    // libcurl, lib/url.c:parse_proxy; git takes the scheme away before
    private static Failure unreadable(ForwardProxy named) {
        String shown = named.url().shown();
        return new Failure(
                FailureKind.PROXY_UNREADABLE,
                "Unsupported proxy syntax in '" + shown.substring(shown.indexOf("://") + 3) + "'");
    }

    @Override
    public Optional<String> proxyCredentials(RequestUrl url) {
        return proxy(url)
                .filter(proxy -> relays(proxy, url))
                .flatMap(proxy -> BasicCredentials.ofUserinfo(proxy.url()));
    }

    @Override
    public ServerTrust.Judge judge() {
        return (chain, host) -> {
            TrustVerdict verdict = trust.apply(host).judge(List.of(chain), host, context.now());
            if (!verdict.trusted()) {
                throw new ServerTrust.UntrustedException(
                        verdict.kind(), "tls: failed to verify certificate: " + verdict.words());
            }
        };
    }

    private Optional<ForwardProxy> proxy(RequestUrl url) {
        return proxies.forUrl(url) instanceof Choice.Chosen chosen ? Optional.of(chosen.proxy()) : Optional.empty();
    }

    // An https:// proxy is asked for a tunnel also where go would send it the request, which shows the same failures.
    private static boolean relays(ForwardProxy proxy, RequestUrl url) {
        return proxy.scheme() == ProxyScheme.HTTP && url.scheme().equals("http");
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        HostResolver.Resolution resolution = context.resolver().resolve(host);
        if (resolution.addresses().isEmpty()) {
            throw ConnectWords.lookup(resolution.result());
        }
        return resolution.addresses();
    }

    private Socket tunnel(ForwardProxy proxy, InetSocketAddress peer) throws IOException {
        try {
            return Tunnel.open(context, client, proxy, peer.getHostString(), peer.getPort())
                    .socket();
        } catch (TunnelException e) {
            throw new FailureException(e.kind(), words(proxy, e));
        }
    }

    private static String words(ForwardProxy proxy, TunnelException e) {
        String words = String.valueOf(e.getMessage());
        if (e.kind() == FailureKind.PROXY_UNRESOLVED) {
            return "proxyconnect tcp: dial tcp: lookup " + proxy.host() + ": " + words;
        }
        return CONNECT_TO_PROXY.contains(e.outcome())
                ? "proxyconnect tcp: dial tcp " + proxy.host() + ":" + proxy.port() + ": "
                        + ConnectWords.connect(e.outcome(), words)
                : words;
    }
}
