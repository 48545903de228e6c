package dev.gomoddiag.probes.git;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.GitListing.Outcome;
import dev.gomoddiag.fact.GitListing.Transport;
import dev.gomoddiag.fact.SshGreeting;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.http.HttpSession;
import dev.gomoddiag.probes.ssh.SshAddress;
import dev.gomoddiag.probes.ssh.SshRoute;
import dev.gomoddiag.probes.ssh.SshServer;
import dev.gomoddiag.text.Redaction;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks git servers for their refs, as git would under the settings of the context. Thread-safe. */
public final class GitRemotes {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final Duration RESERVE = Duration.ofMillis(300);
    private static final String TAGS = "refs/tags/";
    /** An address that no real machine has (RFC 5737). */
    private static final String ANYWHERE = "192.0.2.1";

    private static final Map<String, Transport> TRANSPORTS = Map.of(
            "https", Transport.HTTPS,
            "http", Transport.HTTP,
            "ssh", Transport.SSH,
            "git+ssh", Transport.SSH,
            "ssh+git", Transport.SSH);

    private final ProbeContext context;
    private final SmartHttp http;
    private final UserGit git;

    /** @param http a session with git's proxies and trust */
    public GitRemotes(ProbeContext context, HttpSession http) {
        this.context = context;
        this.http = new SmartHttp(context.settings(), http);
        this.git = new UserGit(context.host(), context.settings());
    }

    /**
     * Lists a remote.
     *
     * @param remote after git's {@code insteadOf}
     * @param asked as go writes it
     * @param greeted told of the greeting of an SSH server
     */
    public Listing list(RequestUrl remote, RequestUrl asked, Consumer<SshGreeting> greeted) {
        long start = context.ticks();
        Transport transport = transport(remote);
        Seen seen =
                git.installed() ? allowed(transport, remote, asked, greeted) : UserGit.missing("git is not on PATH");
        GitListing fact = new GitListing(
                remote.shown(),
                asked.shown(),
                transport,
                seen.outcome(),
                seen.failure(),
                versionTags(seen.refs()),
                context.since(start),
                Redaction.of(seen.detail()));
        return new Listing(fact, seen.refs(), Redaction.of(seen.stderr()));
    }

    private Seen allowed(Transport transport, RequestUrl remote, RequestUrl asked, Consumer<SshGreeting> greeted) {
        String protocol = transport == Transport.SSH ? "ssh" : remote.scheme();
        return context.settings()
                .gitProtocols()
                .forbidding(protocol)
                .map(setting -> GitWords.notAllowed(protocol, setting))
                .orElseGet(() -> ask(transport, remote, asked, greeted));
    }

    private Seen ask(Transport transport, RequestUrl remote, RequestUrl asked, Consumer<SshGreeting> greeted) {
        return switch (transport) {
            case HTTPS, HTTP -> overHttp(remote, asked);
            case SSH -> overSsh(remote, asked, greeted);
            case OTHER -> git.list(asked, budget());
        };
    }

    private Seen overHttp(RequestUrl remote, RequestUrl asked) {
        Seen seen = http.list(remote);
        // A credential helper or an extra header may open the door, and only git itself knows how to use them.
        return seen.outcome() == Outcome.AUTH_REQUIRED && onThisMachine() ? git.list(asked, budget()) : seen;
    }

    private Seen overSsh(RequestUrl remote, RequestUrl asked, Consumer<SshGreeting> greeted) {
        Optional<SshAddress> written = SshAddress.of(remote);
        if (written.isEmpty()) {
            return Seen.failed(Outcome.FAILED, "no host in " + remote, "fatal: no host in " + remote);
        }
        SshRoute route = onThisMachine()
                ? SshRoute.of(context.host(), written.get())
                : new SshRoute(written.get(), SshRoute.Through.NOTHING);
        if (route.through() == SshRoute.Through.PROXY) {
            return git.list(asked, budget());
        }
        SshGreeting greeting = SshServer.greet(context, route.address().target());
        greeted.accept(greeting);
        if (greeting.failure().isPresent()) {
            return unreachable(route.address(), greeting.failure().get(), greeting.detail());
        }
        return onThisMachine()
                ? git.list(asked, budget())
                : Seen.failed(Outcome.FAILED, "the server greets; its keys are tried on a real network only", "");
    }

    private static Seen unreachable(SshAddress address, FailureKind failure, String detail) {
        String words = "ssh: connect to host " + address.host() + " port " + address.port() + ": " + detail
                + "\nfatal: Could not read from remote repository.";
        return Seen.network(failure, detail, words);
    }

    // Programs know nothing of an embedded network: what they would reach is not what is under diagnosis.
    private boolean onThisMachine() {
        InetSocketAddress anywhere = new InetSocketAddress(ANYWHERE, 22);
        return context.host().network().route(anywhere).equals(anywhere);
    }

    private Duration budget() {
        Duration left = context.remaining().minus(RESERVE);
        Duration most = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        return most.isNegative() || most.isZero() ? Duration.ofMillis(1) : most;
    }

    private static Transport transport(RequestUrl remote) {
        boolean scpLike = remote.scheme().isEmpty() && SshAddress.of(remote).isPresent();
        return scpLike ? Transport.SSH : TRANSPORTS.getOrDefault(remote.scheme(), Transport.OTHER);
    }

    private static List<String> versionTags(List<String> refs) {
        return refs.stream()
                .filter(ref -> ref.startsWith(TAGS) && !ref.endsWith("^{}"))
                .map(ref -> ref.substring(TAGS.length()))
                .filter(tag -> ModuleVersion.isSemver(tag.substring(tag.lastIndexOf('/') + 1)))
                .toList();
    }
}
