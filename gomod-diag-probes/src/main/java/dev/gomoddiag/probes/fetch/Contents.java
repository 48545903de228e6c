package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.probes.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks answers as go does (cmd/go/internal/modfetch/proxy.go and sumdb.go), and remembers each go.mod of a walk to
 * compare it with the checksum database. Thread-safe.
 */
final class Contents {
    private final FetchSettings settings;
    private final Map<String, String> goModHashes = new ConcurrentHashMap<>();
    private final Map<String, String> zipHashes = new ConcurrentHashMap<>();

    Contents(FetchSettings settings) {
        this.settings = settings;
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

    private Checked content(HttpStep step, Reply.Answered answer) {
        return switch (step.operation()) {
            case LIST -> list(answer);
            case INFO, LATEST -> info(step, answer);
            case MOD -> mod(step, answer);
            case ZIP -> zip(step, answer);
            case SUMDB_LOOKUP -> lookup(step, answer);
            case SUMDB_SUPPORTED, SUMDB_TILE, DISCOVERY, REPOSITORY_PAGE, GIT_LS_REMOTE, GIT_FETCH ->
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
        return Checked.good(new Payload.None(), answer.code());
    }

    private Checked zip(HttpStep step, Reply.Answered answer) {
        Optional<String> recorded = Optional.ofNullable(zipHashes.get(key(step)));
        boolean whole = answer.body().length < ZipHead.BYTES;
        Optional<String> read = recorded.isPresent() && whole ? ZipHash.of(answer.body()) : Optional.empty();
        if (read.isPresent() && !read.equals(recorded)) {
            String words =
                    "checksum mismatch\n\tdownloaded: " + read.get() + "\n\tchecksum database: " + recorded.get();
            String text = GoErrors.of(step, words);
            return Checked.bad(
                    new Answer.Failed(text, answer.status()), FailureKind.CHECKSUM, BodyKind.AS_PROMISED, words);
        }
        return ZipHead.problem(answer.body(), step.module(), step.version())
                .map(problem -> refused(step, answer, problem))
                .orElseGet(() -> Checked.good(new Payload.None(), answer.code()));
    }

    private Checked lookup(HttpStep step, Reply.Answered answer) {
        SumdbAnswer record;
        try {
            record = SumdbAnswer.parse(Bodies.text(answer.body()));
        } catch (SumdbAnswer.MalformedException e) {
            return refused(step, answer, String.valueOf(e.getMessage()));
        }
        String name = settings.sumdb() instanceof SumdbSetting.Database database ? database.name() : "";
        if (!record.signers().contains(name)) {
            return refused(step, answer, "reading tree note: note has no verifiable signatures");
        }
        Optional<String> recorded = record.goModHash(step.module(), step.version());
        record.hash(step.module(), step.version()).ifPresent(hash -> zipHashes.put(key(step), hash));
        Optional<String> read = Optional.ofNullable(goModHashes.get(key(step)));
        if (recorded.isEmpty()) {
            return refused(step, answer, "checksum missing from sumdb response");
        }
        boolean mismatch = read.isPresent() && !read.equals(recorded);
        if (!mismatch) {
            return Checked.good(new Payload.None(), answer.code());
        }
        String words = "checksum mismatch\n\tdownloaded: " + read.get() + "\n\t" + name + ": " + recorded.get();
        String text = GoErrors.of(step, words);
        return Checked.bad(new Answer.Failed(text, answer.status()), FailureKind.CHECKSUM, BodyKind.AS_PROMISED, words);
    }

    private static Checked refused(HttpStep step, Reply.Answered answer, String words) {
        return Checked.bad(
                new Answer.Failed(GoErrors.of(step, words), OptionalInt.of(answer.code())),
                FailureKind.BAD_BODY,
                Bodies.kind(answer),
                words);
    }

    private String base(HttpStep step) {
        boolean listed =
                step.entry() >= 0 && step.entry() < settings.proxies().entries().size();
        return listed && settings.proxies().entries().get(step.entry()) instanceof ProxyEntry.Url url
                ? url.base().shown()
                : step.url().shown();
    }

    private static String key(HttpStep step) {
        return step.module() + "@" + step.version();
    }
}
