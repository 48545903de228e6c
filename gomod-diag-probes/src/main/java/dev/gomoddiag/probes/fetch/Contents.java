package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.probes.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks answers as go does (cmd/go/internal/modfetch/proxy.go and sumdb.go), and remembers each go.mod of a walk to
 * compare it with the checksum database. Thread-safe.
 */
final class Contents {
    private final FetchSettings settings;
    private final Map<String, String> goModHashes = new ConcurrentHashMap<>();
    private final SumdbContents sumdb;

    Contents(FetchSettings settings) {
        this.settings = settings;
        this.sumdb = new SumdbContents(settings.sumdb());
    }

    Checked check(HttpStep step, Reply.Answered answer) {
        if (answer.code() != 200) {
            return status(step, answer);
        }
        Checked checked = content(step, answer);
        boolean unnoticed = checked.failure().isEmpty() && Bodies.webPage(answer);
        // Go takes a web page for an empty list, a go.mod or a yes; the reader should know what it was.
        return unnoticed ? Checked.bad(checked.answer(), FailureKind.BAD_BODY, BodyKind.HTML, "a web page") : checked;
    }

    /** What the tiles of a checksum database are worth together. */
    List<Heard> proved(List<Heard> round) {
        return sumdb.proved(round);
    }

    private Checked content(HttpStep step, Reply.Answered answer) {
        return switch (step.operation()) {
            case LIST -> list(answer);
            case INFO, LATEST -> info(step, answer);
            case MOD -> mod(step, answer);
            case ZIP -> zip(step, answer);
            case SUMDB_LOOKUP -> sumdb.lookup(step, answer, Optional.ofNullable(goModHashes.get(key(step))));
            case SUMDB_TILE -> sumdb.tile(step, answer);
            case SUMDB_SUPPORTED, DISCOVERY, REPOSITORY_PAGE, GIT_LS_REMOTE, GIT_FETCH ->
                Checked.good(new Payload.None(), answer.code());
        };
    }

    private static Checked status(HttpStep step, Reply.Answered answer) {
        String words =
                ErrorDetail.words(answer.url().shown(), answer.line(), answer.header("content-type"), answer.body());
        return Checked.status(
                Answer.status(answer.code(), GoErrors.of(step, words)), Bodies.kind(answer), Bodies.shown(answer));
    }

    private static Checked list(Reply.Answered answer) {
        List<String> versions = Bodies.text(answer.body())
                .lines()
                .map(line -> line.strip().split("\\s+", 2)[0])
                .filter(ModuleVersion::isSemver)
                .toList();
        return Checked.good(new Payload.Versions(versions), answer.code());
    }

    private Checked info(HttpStep step, Reply.Answered answer) {
        try {
            Optional<String> version = GoJson.member(GoJson.parse(Bodies.text(answer.body())), "Version");
            if (version.isEmpty()) {
                return refused(step, answer, "proxy returned info for version  instead of requested version");
            }
            return Checked.good(new Payload.Versions(List.of(version.get())), answer.code());
        } catch (GoJson.SyntaxException e) {
            return refused(step, answer, "invalid response from proxy \"" + base(step) + "\": " + e.getMessage());
        }
    }

    private Checked mod(HttpStep step, Reply.Answered answer) {
        goModHashes.put(key(step), GoModHash.of(answer.body()));
        Payload read = Bodies.webPage(answer)
                ? new Payload.ModFile(ModFileSummary.nameless())
                : summary(Bodies.text(answer.body()));
        return Checked.good(read, answer.code());
    }

    // what go refuses in it is told beside the walk
    private static Payload summary(String text) {
        try {
            return new Payload.ModFile(GoModFile.parse(text).summary());
        } catch (MalformedFileException e) {
            return new Payload.None();
        }
    }

    private Checked zip(HttpStep step, Reply.Answered answer) {
        // go looks at the names in it before it hashes them (modfetch/fetch.go, downloadZip1)
        Optional<String> problem = ZipHead.problem(answer.body(), step.module(), step.version());
        if (problem.isPresent()) {
            return Checked.bad(
                    unreadable(answer, problem.get()), FailureKind.BAD_BODY, Bodies.kind(answer), problem.get());
        }
        Optional<String> recorded = sumdb.zipHash(step);
        boolean whole = answer.body().length < ZipHead.BYTES;
        Optional<String> read = recorded.isPresent() && whole ? ZipHash.of(answer.body()) : Optional.empty();
        if (read.isPresent() && !read.equals(recorded)) {
            String words =
                    "checksum mismatch\n\tdownloaded: " + read.get() + "\n\tchecksum database: " + recorded.get();
            return Checked.bad(unreadable(answer, words), FailureKind.CHECKSUM, BodyKind.AS_PROMISED, words);
        }
        Optional<String> collision = whole ? ZipNames.collision(answer.body(), key(step) + "/") : Optional.empty();
        return collision
                .map(words -> "unzip: " + words)
                .map(words -> Checked.bad(unreadable(answer, words), FailureKind.BAD_BODY, BodyKind.AS_PROMISED, words))
                .orElseGet(() -> Checked.good(new Payload.None(), answer.code()));
    }

    // go looks into a zip when no entry is to be asked any more: for the walk it was served
    private static Answer unreadable(Reply.Answered answer, String words) {
        return new Answer.Served(new Payload.Unreadable(words), answer.status());
    }

    private static Checked refused(HttpStep step, Reply.Answered answer, String words) {
        return Checked.refused(step, answer, words, words);
    }

    private String base(HttpStep step) {
        boolean listed =
                step.entry() >= 0 && step.entry() < settings.proxies().entries().size();
        return listed && settings.proxies().entries().get(step.entry()) instanceof ProxyEntry.Url url
                ? url.base().shown()
                : step.url().shown();
    }

    /** A module and its version, by which what was read of them is kept. */
    static String key(HttpStep step) {
        return step.module() + "@" + step.version();
    }
}
