package dev.gomoddiag.rules.path;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.settings.GoSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A step of go's own way that failed, with all that was seen of the peer it was taken to. */
public final class Obstacle {
    private static final double SEEN_DIRECTLY = 0.95;

    private final Evidence evidence;
    private final FetchStep step;
    private final Target target;
    private final Weight weight;

    Obstacle(Evidence evidence, FetchStep step, Target target, Weight weight) {
        this.evidence = evidence;
        this.step = step;
        this.target = target;
        this.weight = weight;
    }

    public Evidence evidence() {
        return evidence;
    }

    public FetchStep step() {
        return step;
    }

    public Target target() {
        return target;
    }

    /** The entry of GOPROXY that the step belongs to; empty where it is no server's. */
    public Optional<ProxyEntry.Url> entry() {
        return evidence.settings().fetch().proxies().server(step.entry());
    }

    /** The URL as go prints it, without credentials. */
    public String url() {
        return Steps.url(step);
    }

    public String module() {
        return Steps.module(step);
    }

    public String version() {
        return Steps.version(step);
    }

    public Operation operation() {
        return step instanceof FetchStep.HttpStep http ? http.operation() : ((FetchStep.GitStep) step).operation();
    }

    /** Git's configuration sends this step to another host than the one that go prints. */
    public boolean sentElsewhere() {
        return step instanceof FetchStep.GitStep git
                && !git.asked().host().isEmpty()
                && !git.asked().host().equals(target.host());
    }

    /** Git goes by ssh; without a scheme, {@code git@host:path} does. */
    public boolean overSsh() {
        return step instanceof FetchStep.GitStep git
                && (git.remote().scheme().isEmpty() || git.remote().scheme().endsWith("ssh"));
    }

    public boolean byGit() {
        return step instanceof FetchStep.GitStep;
    }

    /** Whether this is the failure that go reports. */
    public boolean reported() {
        return weight == Weight.REPORTED;
    }

    /** The request of this step; empty for git, or when its fact is not there. */
    public Optional<HttpExchange> exchange() {
        return step instanceof FetchStep.HttpStep http
                ? evidence.of(HttpExchange.class)
                        .filter(seen -> seen.operation() == http.operation()
                                && seen.url().equals(url()))
                        // the same may have been asked again by another probe
                        .min(Comparator.comparing(HttpExchange::served))
                : Optional.empty();
    }

    /** Whom a redirect led to, who then could not be reached; empty when the peer itself is the obstacle. */
    Optional<Target> redirected() {
        return exchange()
                .filter(seen -> seen.failure().filter(WayClosed.KINDS::contains).isPresent())
                .filter(seen -> seen.status().isEmpty() && !seen.redirects().isEmpty())
                .map(seen -> RequestUrl.of(seen.redirects().get(seen.redirects().size() - 1)))
                .filter(url -> !url.host().equals(target.host()) || url.port() != target.port())
                .map(url -> new Target(url.host(), url.port(), target.role()));
    }

    /** What git met at this step; empty for HTTP. */
    public Optional<GitListing> listing() {
        return byGit()
                ? evidence.of(GitListing.class)
                        .filter(seen -> seen.written().equals(url()))
                        .findFirst()
                : Optional.empty();
    }

    /** How the network failed; empty when the peer answered. */
    public Optional<FailureKind> kind() {
        if (status().isPresent() && exchange().flatMap(HttpExchange::failure).isEmpty()) {
            return Optional.empty();
        }
        return exchange()
                .flatMap(HttpExchange::failure)
                .or(() -> listing().flatMap(GitListing::failure))
                .filter(kind -> kind != FailureKind.OTHER)
                .or(this::kindBelow);
    }

    public boolean failedBy(FailureKind kind) {
        return kind().filter(kind::equals).isPresent();
    }

    /** The HTTP status; empty when no answer came. */
    public OptionalInt status() {
        return exchange().map(HttpExchange::status).orElse(OptionalInt.empty());
    }

    // where the step's own fact does not tell, the layers below it do
    private Optional<FailureKind> kindBelow() {
        if (!tunnels().isEmpty()) {
            return tunnels().stream()
                    .flatMap(tunnel -> Kinds.of(tunnel.outcome()).stream())
                    .findFirst();
        }
        Optional<FailureKind> naming = lookup().flatMap(lookup -> Kinds.of(lookup.outcome()));
        if (naming.isPresent()) {
            return naming;
        }
        boolean connected = connects().stream().anyMatch(attempt -> attempt.outcome() == ConnectOutcome.CONNECTED);
        if (!connected) {
            return connects().stream()
                    .flatMap(attempt -> Kinds.of(attempt.outcome()).stream())
                    .findFirst();
        }
        return handshakes().stream()
                .flatMap(handshake -> Kinds.of(handshake.outcome()).stream())
                .findFirst();
    }

    /** What go itself learns about the target's name, else what the system does; empty when it was not asked. */
    public Optional<NameLookup> lookup() {
        return lookup(target.host());
    }

    public Optional<NameLookup> lookup(String host) {
        return Stream.of(NameLookup.Source.GO, NameLookup.Source.SYSTEM)
                .flatMap(source -> lookups(host).filter(seen -> seen.source() == source))
                .findFirst();
    }

    /** Every source asked about a host. */
    public Stream<NameLookup> lookups(String host) {
        return evidence.of(NameLookup.class).filter(seen -> seen.host().equals(host));
    }

    public List<TcpAttempt> connects() {
        return evidence.of(TcpAttempt.class)
                .filter(seen -> seen.target().host().equals(target.host())
                        && seen.target().port() == target.port())
                .toList();
    }

    public List<TlsHandshake> handshakes() {
        return evidence.of(TlsHandshake.class)
                .filter(seen -> seen.target().host().equals(target.host())
                        && seen.target().port() == target.port())
                .toList();
    }

    /** The tunnels asked of forward proxies for this step; empty when the target is dialled directly. */
    public List<ProxyTunnel> tunnels() {
        ProxyTunnel.Client client = byGit() ? ProxyTunnel.Client.GIT : ProxyTunnel.Client.GO;
        return evidence.of(ProxyTunnel.class)
                .filter(seen -> seen.client() == client && seen.target().host().equals(target.host()))
                .toList();
    }

    /** The forward proxy by which the target is reached; empty when it is dialled directly. */
    public Optional<ForwardProxy> forwardProxy() {
        GoSettings settings = evidence.settings();
        ForwardProxies.Choice choice = step instanceof FetchStep.GitStep git
                ? settings.gitForwardProxies().forUrl(git.remote())
                : settings.forwardProxies().forUrl(((FetchStep.HttpStep) step).url());
        return choice.named();
    }

    /** The failures seen at a layer of this peer, else those of the step itself, else the attempt as a whole. */
    public List<Fact> evidenceAt(Layer layer) {
        List<Fact> there = failures().filter(fact -> Layer.of(fact) == layer).toList();
        if (!there.isEmpty()) {
            return there;
        }
        List<Fact> own =
                Stream.<Fact>concat(exchange().stream(), listing().stream()).toList();
        return own.isEmpty() ? evidence.attempt().<List<Fact>>map(List::of).orElse(List.of()) : own;
    }

    /** What follows from a fault at a layer: the failures of this peer behind it, and that of the whole fetch. */
    public List<Fact> following(Layer layer) {
        return Stream.concat(
                        failures().filter(fact -> Layer.of(fact).compareTo(layer) > 0),
                        evidence.facts().all().stream()
                                .filter(Layer::ofWholeFetch)
                                .filter(Peers::failed))
                .toList();
    }

    private Stream<Fact> failures() {
        List<String> hosts = Stream.concat(Stream.of(target.host()), forwardProxy().map(ForwardProxy::host).stream())
                .toList();
        return evidence.facts().all().stream().filter(Peers::failed).filter(fact -> Peers.about(fact, hosts));
    }

    public Subject subject() {
        Subject peer = target.host().isEmpty() ? Subject.NOTHING : Subject.of(target);
        return peer.withUrl(url()).withModule(module(), version());
    }

    /** The confidence of a conclusion that would be this likely if go reported this very step. */
    public double confidence(double ifReported) {
        return weight.of(ifReported);
    }

    /**
     * Starts a diagnosis whose fault sits at a layer.
     *
     * @param seen what it rests on
     * @param arguments of the title and of the summary
     */
    public Diagnosis.Builder diagnosis(
            Wording wording, CauseId cause, Layer layer, List<? extends Fact> seen, Object... arguments) {
        // what a fault rests on does not follow from it, unless it lies before every layer
        List<Fact> explained = following(layer).stream()
                .filter(fact -> layer == Layer.ROUTE || !seen.contains(fact))
                .toList();
        return Diagnosis.of(cause, wording.title(cause, arguments))
                .summary(wording.summary(cause, arguments))
                .severity(weight.severity())
                .confidence(confidence(SEEN_DIRECTLY))
                .subject(subject())
                .evidence(seen)
                .explains(explained);
    }
}
