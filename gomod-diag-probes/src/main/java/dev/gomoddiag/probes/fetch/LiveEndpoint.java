package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Endpoint;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchStep.GitStep;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.FetchStep.StopStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.http.BasicCredentials;
import dev.gomoddiag.probes.http.Failure;
import dev.gomoddiag.probes.http.HttpAsk;
import dev.gomoddiag.probes.http.Reply;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.text.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Takes the steps of a fetch for real, under the settings of a context.
 *
 * <p>A request is sent once: go since 1.24 repeats each 4xx over https, which tells nothing new. A peer that accepts a
 * request and stays silent ends the walk, since go would wait for it for ever: all later steps are answered with that
 * failure and not taken. A peer that could not be reached within its time is not tried again in the same walk, where go
 * would lose its time anew with each request.
 */
final class LiveEndpoint implements Endpoint {
    private final ProbeContext context;
    private final FetchSettings settings;
    private final Consumer<Fact> seen;
    private final Connections connections;
    private final Contents contents;
    private final Map<FetchStep, Heard> tiles = new ConcurrentHashMap<>();
    private volatile Optional<String> stuck = Optional.empty();

    /** @param seen told of every exchange, from any thread */
    LiveEndpoint(ProbeContext context, Connections connections, Consumer<Fact> seen) {
        this.context = context;
        this.settings = context.settings().fetch();
        this.seen = seen;
        this.connections = connections;
        this.contents = new Contents(settings);
    }

    /** @throws CancellationException when the probe is to end */
    @Override
    public List<Answer> ask(List<FetchStep> steps) {
        if (steps.size() == 1) {
            return proved(steps, List.of(take(steps.get(0))));
        }
        try {
            return proved(steps, Parallel.map(steps, this::take));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the probe was interrupted");
        }
    }

    /** Tiles are judged, and told of, when those asked for at the same time are there. */
    private List<Answer> proved(List<FetchStep> steps, List<Answer> answers) {
        List<Heard> round = steps.stream()
                .flatMap(step -> Optional.ofNullable(tiles.remove(step)).stream())
                .toList();
        List<Answer> proved = new ArrayList<>(answers);
        for (Heard tile : contents.proved(round)) {
            seen.accept(tile.exchange());
            proved.set(steps.indexOf(tile.step()), tile.checked().answer());
        }
        return proved;
    }

    private Answer take(FetchStep step) {
        if (context.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the probe was cancelled");
        }
        Optional<String> end = stuck;
        if (end.isPresent()) {
            return Answer.failed(end.get());
        }
        if (step instanceof HttpStep request) {
            return request(request);
        }
        return step instanceof GitStep command ? connections.git(command) : Answer.failed(((StopStep) step).message());
    }

    private Answer request(HttpStep step) {
        Optional<Reply.Broken> known = connections.known(step.url());
        if (known.isPresent()) {
            Reply.Broken broken = known.get();
            Answer answer = new Answer.Failed(words(step, "Get", step.url(), broken.failure()), OptionalInt.empty());
            stuck = Connections.silent(broken) ? Optional.of(text(answer)) : stuck;
            return answer;
        }
        Reply reply = step.url().scheme().equals("file")
                ? FileTree.read(context.host(), step.url())
                : connections.send(ask(step));
        Checked checked =
                reply instanceof Reply.Answered answer ? check(step, answer) : broken(step, (Reply.Broken) reply);
        Heard heard = new Heard(step, reply, checked);
        if (step.operation() == Operation.SUMDB_TILE) {
            tiles.put(step, heard);
        } else {
            seen.accept(heard.exchange());
        }
        if (reply instanceof Reply.Broken broken && Connections.silent(broken)) {
            stuck = Optional.of(text(checked.answer()));
        }
        return checked.answer();
    }

    private HttpAsk ask(HttpStep step) {
        HttpAsk ask = HttpAsk.get(step.url(), Protocol.limit(step.operation()));
        if (Protocol.headOnly(step.operation())) {
            ask = ask.headOnly();
        }
        boolean insecure =
                step.operation() == Operation.DISCOVERY && settings.insecure().matches(step.module());
        if (insecure) {
            ask = ask.unverified();
        }
        Optional<String> netrc = netrc(step.url());
        return netrc.isPresent() ? ask.with("Authorization", netrc.get()) : ask;
    }

    // auth.AddCredentials: https only; userinfo in the URL beats netrc since go 1.24
    private Optional<String> netrc(RequestUrl url) {
        boolean chosen = context.settings().go("GOAUTH").raw().contains("netrc");
        if (!chosen || !url.scheme().equals("https") || url.hasUserinfo()) {
            return Optional.empty();
        }
        String prefix = url.raw().substring("https://".length()).split("[?#]", 2)[0];
        return context.settings()
                .netrc()
                .credentialsFor(prefix)
                .map(found -> BasicCredentials.of(found.login(), found.password()));
    }

    private Checked check(HttpStep step, Reply.Answered answer) {
        if (step.operation() != Operation.DISCOVERY) {
            Checked checked = contents.check(step, answer);
            if (step.operation() == Operation.MOD && checked.failure().isEmpty() && answer.code() == 200) {
                seen.accept(GoModFacts.of(
                        Redaction.of(step.url().shown()), step.module(), step.version(), Bodies.text(answer.body())));
            }
            return checked;
        }
        Discovery.Page page = Discovery.read(step, answer);
        seen.accept(page.fact());
        return page.checked();
    }

    private Checked broken(HttpStep step, Reply.Broken broken) {
        String verb = broken.stage() == Reply.Stage.BODY ? "read" : "Get";
        return Checked.bad(
                new Answer.Failed(words(step, verb, broken.url(), broken.failure()), broken.status()),
                broken.failure().kind(),
                BodyKind.NONE,
                broken.failure().words());
    }

    private String words(HttpStep step, String verb, RequestUrl url, Failure failure) {
        boolean unsent = failure.kind() == FailureKind.INSECURE_CREDENTIALS;
        String get = unsent ? failure.words() : verb + " \"" + url.shown() + "\": " + failure.words();
        String fetch = settings.insecure().matches(step.module()) ? "http/https fetch: " : "https fetch: ";
        return Redaction.of(GoErrors.of(step, step.operation() == Operation.DISCOVERY ? fetch + get : get));
    }

    private static String text(Answer answer) {
        return answer instanceof Answer.Failed failed ? failed.text() : "";
    }
}
