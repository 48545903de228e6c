package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rule.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Go was told that what was asked for is not there: what the others who were asked know of it. */
public final class Absence {
    private static final Set<Operation> OF_ONE_VERSION = Set.of(Operation.INFO, Operation.MOD, Operation.ZIP);

    private static final Set<Operation> QUERIES = Set.of(Operation.INFO, Operation.LIST, Operation.LATEST);

    private final Obstacle end;
    private final Evidence evidence;

    private Absence(Obstacle end) {
        this.end = end;
        this.evidence = end.evidence();
    }

    /** Empty when go's way ended with anything but a clear answer that something is not there. */
    public static Optional<Absence> of(Evidence evidence) {
        return FailingPath.of(evidence).obstacles().stream()
                .filter(Obstacle::reported)
                .filter(obstacle -> obstacle.kind().isEmpty())
                .filter(obstacle -> obstacle.byGit() ? gitAnswered(obstacle) : proxyDenied(obstacle))
                .map(Absence::new)
                .findFirst();
    }

    private static boolean gitAnswered(Obstacle obstacle) {
        return obstacle.listing().isPresent();
    }

    private static boolean proxyDenied(Obstacle obstacle) {
        return obstacle.target().role() == Role.MODULE_PROXY
                && QUERIES.contains(obstacle.operation())
                && (obstacle.exchange().filter(HttpExchange::notFound).isPresent() || noneOfTheList(obstacle));
    }

    // the list came, and none of its versions is what was asked for
    private static boolean noneOfTheList(Obstacle obstacle) {
        return obstacle.operation() == Operation.LIST
                && obstacle.exchange()
                        .filter(seen -> seen.served() && seen.body() == BodyKind.AS_PROMISED)
                        .isPresent()
                && obstacle.evidence()
                        .refusal()
                        .filter(refused -> refused.because() instanceof Answer.NotFound
                                || refused.because().text().contains("no matching versions for query"))
                        .isPresent();
    }

    /** The step at which go gave up. */
    public Obstacle end() {
        return end;
    }

    /** The module proxies' answers that it is not there. */
    public List<HttpExchange> denials() {
        return evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.target().role() == Role.MODULE_PROXY && exchange.notFound())
                .filter(exchange -> QUERIES.contains(exchange.operation()))
                .filter(this::aboutTheModule)
                .toList();
    }

    /** What was seen of repositories that have the version asked for as a tag. */
    public static Stream<GitListing> tagged(Evidence evidence) {
        return evidence.of(GitListing.class)
                .filter(listing -> listing.tags().contains(evidence.query().version()));
    }

    /** Who serves the very version, though go was not led there. */
    public List<Fact> serversOfTheVersion() {
        String version = evidence.query().version();
        Stream<Fact> proxies = evidence.of(HttpExchange.class)
                .filter(exchange -> OF_ONE_VERSION.contains(exchange.operation()) && exchange.served())
                .filter(exchange -> exchange.entry() != end.step().entry())
                .filter(exchange -> ofVersion(exchange, version))
                .filter(this::aboutTheModule)
                .map(Fact.class::cast);
        Stream<Fact> origins = Stream.concat(
                        tagged(evidence), evidence.of(GitListing.class).filter(listing -> anyWillDo(version, listing)))
                .map(Fact.class::cast);
        return Stream.concat(proxies, origins).toList();
    }

    // what a project requires may be another version of what was asked for
    private static boolean ofVersion(HttpExchange exchange, String version) {
        return !ModuleVersion.isSemver(version)
                || exchange.url().contains("/@v/" + ModuleVersion.escape(version) + ".");
    }

    private static boolean anyWillDo(String version, GitListing listing) {
        return version.equals("latest") && !listing.tags().isEmpty();
    }

    /** Who knows the module, whatever of its versions. */
    public List<Fact> knowersOfTheModule() {
        Stream<Fact> proxies = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.operation() == Operation.LIST || exchange.operation() == Operation.LATEST)
                .filter(exchange -> exchange.served() && exchange.body() == BodyKind.AS_PROMISED)
                .filter(this::aboutTheModule)
                .map(Fact.class::cast);
        Stream<Fact> origins = evidence.of(GitListing.class)
                .filter(listing -> listing.outcome() == GitListing.Outcome.LISTED)
                .map(Fact.class::cast);
        return Stream.concat(proxies, origins).toList();
    }

    /** Whether a proxy's words blame the version rather than the module. */
    public boolean saysUnknownRevision() {
        return denials().stream()
                .anyMatch(exchange -> exchange.text().contains("unknown revision")
                        || exchange.text().contains("no matching versions"));
    }

    /** How the repository's own server answered; empty when it was not asked. */
    public Optional<GitListing> origin() {
        return evidence.of(GitListing.class)
                .filter(listing -> listing.failure().isEmpty())
                .findFirst();
    }

    public Evidence evidence() {
        return evidence;
    }

    // the shorter prefixes of a package path are asked for too
    private boolean aboutTheModule(HttpExchange exchange) {
        return exchange.url().contains("/" + escaped(evidence.query().path()) + "/@");
    }

    /** A module path as it stands in the URLs of module proxies. */
    public static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (char c : path.toCharArray()) {
            escaped.append(c >= 'A' && c <= 'Z' ? "%21" + (char) (c + ('a' - 'A')) : String.valueOf(c));
        }
        return escaped.toString();
    }
}
