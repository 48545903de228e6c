package dev.gomoddiag.rules;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.When;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.testkit.FakeHost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Evidence as the probes would have gathered it: the fetch plan is walked for real against hosts that behave as told, and
 * every exchange becomes a fact. Hosts not mentioned serve.
 */
final class EvidenceFixture {
    static final String GIN = "github.com/gin-gonic/gin";
    static final String ADDRESS = "203.0.113.10";
    private static final Duration TIME = Duration.ofMillis(7);
    private static final Set<Operation> OF_ONE_FILE = Set.of(Operation.MOD, Operation.ZIP);

    private final ModuleQuery query;
    private FakeHost host = FakeHost.linux()
            .file("/etc/resolv.conf", "nameserver 203.0.113.53\n")
            .program("git", "/usr/bin/git");
    private final Map<String, Behaviour> behaviours = new HashMap<>();
    private final Map<Operation, Behaviour> operations = new HashMap<>();
    private final List<Fact> seen = new ArrayList<>();
    private boolean walked = true;
    private Optional<FetchStep.StopStep> stop = Optional.empty();
    private FetchCommand command = FetchCommand.MOD_DOWNLOAD;

    private EvidenceFixture(String query) {
        this.query = ModuleQuery.parse(query);
    }

    static EvidenceFixture fetching(String query) {
        return new EvidenceFixture(query);
    }

    static EvidenceFixture fetchingGin() {
        return fetching(GIN + "@v1.9.1");
    }

    EvidenceFixture machine(UnaryOperator<FakeHost> change) {
        host = change.apply(host);
        return this;
    }

    EvidenceFixture variable(String name, String value) {
        return machine(machine -> machine.variable(name, value));
    }

    /** How a host answers whatever it is asked. */
    EvidenceFixture host(String name, Behaviour behaviour) {
        behaviours.put(name, behaviour);
        return this;
    }

    /** How every host answers to one operation. */
    EvidenceFixture operation(Operation operation, Behaviour behaviour) {
        operations.put(operation, behaviour);
        return this;
    }

    EvidenceFixture saw(Fact... facts) {
        seen.addAll(List.of(facts));
        return this;
    }

    EvidenceFixture by(FetchCommand asked) {
        command = asked;
        return this;
    }

    /** Go cannot keep what it fetched. */
    EvidenceFixture stopped(StopReason reason, String message) {
        stop = Optional.of(new FetchStep.StopStep(reason, message, -1, When.ALWAYS));
        return this;
    }

    /** The fetch itself was not tried to its end. */
    EvidenceFixture cutOff() {
        walked = false;
        return this;
    }

    /** The name resolves, to {@link #ADDRESS}, as go and the name server see it. */
    EvidenceFixture resolves(String name, String... addresses) {
        List<String> given = addresses.length == 0 ? List.of(ADDRESS) : List.of(addresses);
        return saw(lookup(name, NameLookup.Source.NAME_SERVER, LookupOutcome.ANSWERED, given))
                .saw(lookup(name, NameLookup.Source.GO, LookupOutcome.ANSWERED, given));
    }

    EvidenceFixture unresolved(String name, LookupOutcome outcome) {
        return saw(lookup(name, NameLookup.Source.NAME_SERVER, outcome, List.of()))
                .saw(lookup(name, NameLookup.Source.GO, outcome, List.of()));
    }

    EvidenceFixture connects(String name, ConnectOutcome outcome) {
        return saw(connect(name, ADDRESS, outcome));
    }

    /** Another entry of GOPROXY asked on its own. */
    EvidenceFixture entryServes(int entry, String url) {
        return saw(new HttpExchange(
                Operation.INFO,
                new Target(RequestUrl.of(url).host(), RequestUrl.of(url).port(), Role.MODULE_PROXY),
                url,
                entry,
                OptionalInt.of(200),
                Optional.empty(),
                BodyKind.AS_PROMISED,
                "",
                List.of(),
                Optional.empty(),
                TIME));
    }

    Evidence evidence() {
        GoSettings settings = GoSettings.read(host);
        FetchPlan plan = FetchPlan.of(command, query, settings.fetch());
        List<Fact> facts = new ArrayList<>(seen);
        if (walked) {
            FetchTrace trace = FetchWalk.run(
                    command,
                    query,
                    settings.fetch(),
                    steps -> steps.stream().map(step -> answer(step, facts)).toList());
            facts.add(new FetchAttempt(stop.map(at -> refused(trace, at)).orElse(trace), Duration.ofMillis(70)));
        }
        return new Evidence(query, settings, plan, Facts.of(facts));
    }

    private static FetchTrace refused(FetchTrace trace, FetchStep.StopStep at) {
        return new FetchTrace(
                trace.visits(), new Verdict.Refused(at, Answer.failed(at.message()), List.of()), trace.requests());
    }

    private Answer answer(FetchStep step, List<Fact> facts) {
        if (step instanceof FetchStep.HttpStep http) {
            Behaviour behaviour = operations.getOrDefault(
                    http.operation(), behaviours.getOrDefault(http.url().host(), Behaviour.serves()));
            facts.add(exchange(http, behaviour));
            if (http.operation() == Operation.DISCOVERY) {
                facts.add(new ImportPage(http.url().shown(), List.of()));
            }
            return answer(http, behaviour);
        }
        if (step instanceof FetchStep.GitStep git) {
            String name = git.target().map(Target::host).orElse("");
            Behaviour behaviour = behaviours.getOrDefault(name, Behaviour.serves("v1.9.1"));
            if (git.operation() == Operation.GIT_LS_REMOTE) {
                facts.add(listing(git, behaviour));
            }
            return behaviour.git() == GitListing.Outcome.LISTED
                    ? Answer.served(new Payload.Refs(refs(behaviour)))
                    : Answer.failed("git " + behaviour.git());
        }
        return Answer.failed(((FetchStep.StopStep) step).message());
    }

    private static List<String> refs(Behaviour behaviour) {
        List<String> refs = new ArrayList<>(List.of("HEAD", "refs/heads/main"));
        behaviour.tags().forEach(tag -> refs.add("refs/tags/" + tag));
        return refs;
    }

    private Answer answer(FetchStep.HttpStep http, Behaviour behaviour) {
        if (behaviour.failure().isPresent()) {
            String words = behaviour.failure().get().name();
            // a zip is judged when it is there
            return http.operation() == Operation.ZIP && behaviour.body() != BodyKind.NONE
                    ? new Answer.Served(new Payload.Unreadable(words), behaviour.status())
                    : new Answer.Failed(words, behaviour.status());
        }
        int status = behaviour.status().orElse(200);
        if (http.operation() == Operation.DISCOVERY) {
            return behaviour.git() == GitListing.Outcome.LISTED
                    ? Answer.notFound("no go-import meta tags")
                    : Answer.served(repository(http, behaviour));
        }
        if (status != 200) {
            return Answer.status(status, status + " " + behaviour.text());
        }
        if (http.operation() == Operation.SUMDB_LOOKUP) {
            return Answer.served(new Payload.SumdbRecord(0, 3));
        }
        return OF_ONE_FILE.contains(http.operation()) ? Answer.served() : Answer.served(versions(http, behaviour));
    }

    private List<String> versions(FetchStep.HttpStep http, Behaviour behaviour) {
        return http.operation() == Operation.INFO && !behaviour.tags().isEmpty()
                ? behaviour.tags()
                : List.of(query.version().equals("latest") ? "v1.9.1" : query.version());
    }

    private static Payload repository(FetchStep.HttpStep http, Behaviour behaviour) {
        String url = behaviour.redirects().stream().findFirst().orElse("https://" + http.module() + ".git");
        return new Payload.Repository(http.module(), "git", RequestUrl.of(url));
    }

    private static HttpExchange exchange(FetchStep.HttpStep http, Behaviour behaviour) {
        return new HttpExchange(
                http.operation(),
                // a folder is nobody on the network
                http.target().orElse(new Target("", 0, Role.MODULE_PROXY)),
                http.url().shown(),
                http.entry(),
                behaviour.status(),
                behaviour.failure(),
                behaviour.body(),
                behaviour.text(),
                behaviour.redirects(),
                Optional.empty(),
                TIME);
    }

    private static GitListing listing(FetchStep.GitStep git, Behaviour behaviour) {
        return new GitListing(
                git.remote().shown(),
                git.asked().shown(),
                git.remote().scheme().equals("ssh") ? GitListing.Transport.SSH : GitListing.Transport.HTTPS,
                behaviour.git(),
                behaviour.failure(),
                behaviour.tags(),
                TIME,
                "");
    }

    /** The repository of gin asked beside go's way. */
    static GitListing listed(String... tags) {
        return new GitListing(
                "https://" + GIN,
                "https://" + GIN,
                GitListing.Transport.HTTPS,
                GitListing.Outcome.LISTED,
                Optional.empty(),
                List.of(tags),
                TIME,
                "");
    }

    static NameLookup lookup(String name, NameLookup.Source source, LookupOutcome outcome, List<String> addresses) {
        String server = source == NameLookup.Source.HOSTS_FILE ? "/etc/hosts:1" : "203.0.113.53:53";
        return new NameLookup(name, source, server, outcome, addresses, TIME, "");
    }

    static TcpAttempt connect(String name, String address, ConnectOutcome outcome) {
        return new TcpAttempt(target(name), address, outcome, TIME, "");
    }

    static TlsHandshake handshake(String name, TlsOutcome outcome, PeerCertificate... chain) {
        return new TlsHandshake(target(name), ADDRESS, name, outcome, List.of(chain), TIME, "");
    }

    static PeerCertificate certificate(String name, String issuer) {
        return new PeerCertificate(
                "CN=" + name,
                issuer,
                List.of(name),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-12-31T00:00:00Z"),
                "SHA256withECDSA",
                "ab".repeat(32),
                "PEM of " + name);
    }

    static ProxyTunnel tunnel(String proxy, String name, ProxyTunnel.Outcome outcome, int status) {
        return new ProxyTunnel(
                proxy,
                ProxyTunnel.Client.GO,
                target(name),
                outcome,
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                List.of(),
                TIME,
                "");
    }

    static Target target(String name) {
        Role role = switch (name) {
            case "github.com", "git.corp.example" -> Role.VCS_HOST;
            case "sum.golang.org" -> Role.CHECKSUM_DATABASE;
            default -> Role.MODULE_PROXY;
        };
        return new Target(name, 443, role);
    }

    static Behaviour fails(FailureKind kind) {
        return Behaviour.fails(kind);
    }
}
