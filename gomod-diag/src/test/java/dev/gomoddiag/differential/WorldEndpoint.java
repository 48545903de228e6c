package dev.gomoddiag.differential;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Endpoint;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the model the world's answers, in the form a perfect client would. */
final class WorldEndpoint implements Endpoint {
    private static final Pattern VERSION = Pattern.compile("\\{\"Version\":\"([^\"]+)\".*\\}", Pattern.DOTALL);
    private static final Pattern META =
            Pattern.compile("<meta name=\"go-import\" content=\"(\\S+) (\\S+) ([^\\s\"]+)(?: ([^\\s\"]+))?\">");
    private static final Pattern RECORD =
            Pattern.compile("(\\d+)\\n.*\\ngo.sum database tree\\n(\\d+)\\n.*", Pattern.DOTALL);

    private final World world;
    private final Case now;
    private final GlobList insecure;

    /** @param insecure the modules whose hosts need no certificate */
    WorldEndpoint(World world, Case now, GlobList insecure) {
        this.world = world;
        this.now = now;
        this.insecure = insecure;
    }

    @Override
    public List<Answer> ask(List<FetchStep> steps) {
        List<Answer> answers = new ArrayList<>();
        for (FetchStep step : steps) {
            answers.add(step instanceof FetchStep.GitStep git ? git(git) : http((FetchStep.HttpStep) step));
        }
        return answers;
    }

    private Answer http(FetchStep.HttpStep step) {
        RequestUrl url = step.url();
        if (url.scheme().equals("file")) {
            String path = url.raw().substring(("file:///" + World.FILES).length());
            Answer answer = read(step, world.answer(now, World.FILES_HOST, World.get(path)));
            return answer instanceof Answer.NotFound ? Answer.notFound("reading " + url.raw() + ": ") : answer;
        }
        String host = url.host();
        if (host.equals(World.ROGUE) && !unverified(step)) {
            return Answer.failed("x509: certificate signed by unknown authority");
        }
        if (!world.hosts().contains(host)) {
            return Answer.failed("Get \"" + printed(url) + "\"");
        }
        return read(step, world.answer(now, host, World.get(World.target(url))));
    }

    // go asks only for the page of an import path so
    private boolean unverified(FetchStep.HttpStep step) {
        return step.operation() == Operation.DISCOVERY && insecure.matches(step.module());
    }

    private Answer read(FetchStep.HttpStep step, HttpAnswer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.delivery() == HttpAnswer.Delivery.TRUNCATED) {
            return Answer.failed("unexpected EOF");
        }
        if (answer.delivery() != HttpAnswer.Delivery.WHOLE) {
            return Answer.failed("Get \"" + printed(step.url()) + "\"");
        }
        if (step.operation() == Operation.DISCOVERY) {
            Optional<Payload> found = repository(body);
            if (found.isPresent()) {
                return new Answer.Served(found.get(), OptionalInt.of(answer.status()));
            }
        }
        if (answer.status() != 200) {
            return Answer.status(answer.status(), "reading " + printed(step.url()) + ": " + answer.status());
        }
        return switch (step.operation()) {
            case LIST -> Answer.served(body.lines().toList());
            case INFO, LATEST -> version(body);
            case MOD -> Answer.served(new Payload.ModFile(History.summary(body)));
            case SUMDB_LOOKUP -> record(body);
            case SUMDB_TILE ->
                body.startsWith("<") || body.isEmpty()
                        ? Answer.served(new Payload.Unreadable("TileReader returned bad result slice"))
                        : Answer.served();
            case ZIP -> zip(body);
            default -> Answer.served();
        };
    }

    /** As go prints a URL. */
    private static String printed(RequestUrl url) {
        return url.raw().replaceFirst("://([^/@:]*):[^/@]*@", "://$1:xxxxx@");
    }

    // every module of this world has the same packages
    private static Answer zip(String body) {
        return body.startsWith("PK")
                ? Answer.served(new Payload.Packages(Set.of("", "pkg/util")))
                : Answer.served(new Payload.Unreadable("zip: not a valid zip file"));
    }

    private static Answer version(String body) {
        Matcher matcher = VERSION.matcher(body);
        return matcher.matches()
                ? Answer.served(List.of(matcher.group(1)))
                : Answer.failed("invalid response from proxy");
    }

    private Answer record(String body) {
        Matcher matcher = RECORD.matcher(body);
        if (!matcher.matches()) {
            return Answer.failed("malformed record data");
        }
        if (!now.variable("GOSUMDB").contains("KEY")) {
            return Answer.failed("reading tree note");
        }
        return Answer.served(
                new Payload.SumdbRecord(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
    }

    private static Optional<Payload> repository(String page) {
        Matcher meta = META.matcher(page);
        return meta.find()
                ? Optional.of(new Payload.Repository(
                        meta.group(1),
                        meta.group(2),
                        RequestUrl.of(meta.group(3)),
                        Objects.requireNonNullElse(meta.group(4), "")))
                : Optional.empty();
    }

    private Answer git(FetchStep.GitStep step) {
        String repository = step.asked().raw().replaceFirst("^[a-z+]+://github\\.com/", "");
        Optional<Payload.Refs> refs = world.history().refs(repository);
        if (refs.isEmpty()) {
            return Answer.failed(String.join(" ", step.argv()));
        }
        if (step.operation() == Operation.GIT_LS_REMOTE) {
            return Answer.served(refs.get());
        }
        String fetched = step.argv().get(step.argv().size() - 1).replaceFirst(":.*", "");
        return Answer.served(world.history().commits(repository, step.argv().contains("--depth=1") ? fetched : ""));
    }
}
