package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Answers by the beginning of a URL, the longest one that fits, in go's words; all else is served. For simulations.
 *
 * <p>A page of import tags that is served names a git repository at the root of the module, and a repository that may hold a
 * package has the modules that exist; nothing else that is served has a payload: lists and go.mod files are taken for what the
 * walk needs.
 */
public final class AnswerTable implements Endpoint {
    private static final Comparator<String> LONGEST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** By the canonical beginning of a URL. */
    private final TreeMap<String, Entry> rows = new TreeMap<>(LONGEST);

    private final FetchScenario scenario;
    private final SimulatedModules modules;

    private AnswerTable(Map<String, Entry> rows, FetchScenario scenario) {
        this.rows.putAll(rows);
        this.scenario = scenario;
        this.modules = new SimulatedModules(scenario, served());
    }

    /** @param written the beginning of a URL as it was given */
    private record Entry(String written, Row row) {}

    /** A behaviour, or an HTTP status. */
    private sealed interface Row {
        record Behaves(PeerBehaviour behaviour) implements Row {}

        record Says(int status) implements Row {}
    }

    /**
     * A table without a row. Of the modules that may hold a package these exist, at proxies and in repositories: what is in the
     * module cache, and what rows that serve name, such as {@code https://proxy.example/MODULE} or {@code https://MODULE}, else
     * the one that the main module requires, else the one that the path tells.
     */
    public static AnswerTable of(FetchScenario scenario) {
        return new AnswerTable(Map.of(), scenario);
    }

    /** This table with a behaviour of all whose URL begins so, however its host, port and {@code !} are spelt. */
    public AnswerTable with(String prefix, PeerBehaviour behaviour) {
        return with(prefix, new Row.Behaves(behaviour));
    }

    /**
     * This table with an HTTP status of all whose URL begins so; what git is told of a repository is its own.
     *
     * @throws IllegalArgumentException when it is no status from 200 to 599
     */
    public AnswerTable with(String prefix, int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(status + " is no HTTP status: give one from 200 to 599");
        }
        return with(prefix, status == 200 ? new Row.Behaves(PeerBehaviour.SERVES) : new Row.Says(status));
    }

    private AnswerTable with(String prefix, Row row) {
        Map<String, Entry> more = new TreeMap<>(rows);
        more.put(CanonicalUrl.of(Objects.requireNonNull(prefix, "prefix")), new Entry(prefix, row));
        return new AnswerTable(more, scenario);
    }

    /** The rows that fit nothing that go asked for, and that name no module that may hold the package. */
    public List<RequestUrl> unmatched(FetchTrace trace) {
        List<String> asked = trace.visits().stream()
                .flatMap(visit -> forms(visit.step()))
                .distinct()
                .toList();
        return rows.entrySet().stream()
                .filter(row -> asked.stream().noneMatch(form -> form.startsWith(row.getKey())))
                .filter(row -> !isServed(row.getValue()) || !modules.isNamed(row.getKey()))
                .map(row -> RequestUrl.of(row.getValue().written()))
                .toList();
    }

    @Override
    public List<Answer> ask(List<FetchStep> steps) {
        return steps.stream().map(this::answer).toList();
    }

    private Answer answer(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return http(http, row(step));
        }
        return step instanceof FetchStep.GitStep git
                ? git(git, row(step))
                : Answer.failed(((FetchStep.StopStep) step).message());
    }

    private Answer git(FetchStep.GitStep step, Row row) {
        Answer answer = row instanceof Row.Says says
                ? GitWords.answer(step, says.status(), PeerBehaviour.SERVES)
                : GitWords.answer(step, 0, ((Row.Behaves) row).behaviour());
        Optional<SimulatedRepository> repository = modules.repository(step.module());
        if (!(answer instanceof Answer.Served) || repository.isEmpty()) {
            return answer;
        }
        return step.operation() == Operation.GIT_LS_REMOTE
                ? Answer.served(repository.get().refs())
                : Answer.served(repository.get().commits());
    }

    // as asked and as git rewrites it, with a login and without
    private static Stream<String> forms(FetchStep step) {
        Stream<RequestUrl> urls = Stream.empty();
        if (step instanceof FetchStep.HttpStep http) {
            urls = Stream.of(http.url());
        } else if (step instanceof FetchStep.GitStep git) {
            urls = Stream.of(git.asked(), git.remote());
        }
        return urls.flatMap(url -> Stream.of(url.raw(), url.withoutUserinfo())).map(CanonicalUrl::of);
    }

    private Row row(FetchStep step) {
        List<String> forms = forms(step).toList();
        return rows.entrySet().stream()
                .filter(entry -> forms.stream().anyMatch(form -> form.startsWith(entry.getKey())))
                .map(entry -> entry.getValue().row())
                .findFirst()
                .orElse(new Row.Behaves(PeerBehaviour.SERVES));
    }

    private Answer http(FetchStep.HttpStep step, Row row) {
        if (row instanceof Row.Says says) {
            return status(step, says.status());
        }
        return switch (((Row.Behaves) row).behaviour()) {
            case SERVES -> exists(step) ? served(step) : status(step, 404);
            case REFUSED -> unsent(step, "dial tcp " + peer(step) + ": connect: connection refused");
            case TIMEOUT -> unsent(step, "dial tcp " + peer(step) + ": i/o timeout");
            case RESET -> unsent(step, "read tcp " + peer(step) + ": read: connection reset by peer");
            case NO_SUCH_HOST -> unsent(step, "dial tcp: lookup " + step.url().host() + ": no such host");
            case UNTRUSTED ->
                unsent(step, "tls: failed to verify certificate: x509: certificate signed by unknown authority");
            case WEB_PAGE -> page(step);
            case ALTERED -> altered(step);
        };
    }

    private static Answer status(FetchStep.HttpStep step, int status) {
        return Answer.status(status, "reading " + step.url().shown() + ": " + HttpStatusText.of(status));
    }

    private static String peer(FetchStep.HttpStep step) {
        return step.url().host() + ":" + step.url().port();
    }

    private Answer served(FetchStep.HttpStep step) {
        return switch (step.operation()) {
            case SUMDB_LOOKUP -> Answer.served(Payload.SumdbRecord.inUnknownTree());
            case DISCOVERY ->
                modules.rootByPage(step.module()).map(AnswerTable::tagged).orElseGet(Answer::served);
            default -> Answer.served();
        };
    }

    private static Answer tagged(String root) {
        return Answer.served(new Payload.Repository(root, "git", RequestUrl.of("https://" + root)));
    }

    private boolean exists(FetchStep.HttpStep step) {
        return switch (step.operation()) {
            case SUMDB_SUPPORTED -> true;
            case DISCOVERY -> modules.rootByPage(step.module()).isPresent();
            default -> modules.exists(step.module());
        };
    }

    private static boolean isServed(Entry entry) {
        return entry.row().equals(new Row.Behaves(PeerBehaviour.SERVES));
    }

    private List<String> served() {
        return rows.entrySet().stream()
                .filter(row -> isServed(row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Answer unsent(FetchStep.HttpStep step, String why) {
        return Answer.failed("Get \"" + step.url().shown() + "\": " + why);
    }

    private static Answer page(FetchStep.HttpStep step) {
        return switch (step.operation()) {
            case LIST -> Answer.served(List.of());
            case INFO, LATEST ->
                Answer.failed("invalid response from proxy: invalid character '<' looking for beginning of value");
            case MOD -> Answer.served(Payload.Altered.page());
            case ZIP -> Answer.served(new Payload.Unreadable("zip: not a valid zip file"));
            case SUMDB_LOOKUP -> Answer.failed(step.url().shown() + ": malformed record data");
            case SUMDB_TILE -> Answer.served(new Payload.Unreadable("TileReader returned bad result slice"));
            default -> Answer.served();
        };
    }

    private Answer altered(FetchStep.HttpStep step) {
        boolean file = step.operation() == Operation.MOD || step.operation() == Operation.ZIP;
        return file ? Answer.served(new Payload.Altered()) : served(step);
    }
}
