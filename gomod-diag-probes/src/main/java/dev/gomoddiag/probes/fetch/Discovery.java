package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.probes.http.Reply;
import java.util.Optional;
import java.util.Set;

/** Reads {@code ?go-get=1} pages ({@code repoRootForImportDynamic} of cmd/go/internal/vcs/vcs.go). */
final class Discovery {
    private static final Set<String> KNOWN = Set.of("git", "hg", "svn", "fossil", "mod");

    private Discovery() {}

    /** A page and what go makes of it. */
    record Page(ImportPage fact, Checked checked) {}

    static Page read(HttpStep step, Reply.Answered answer) {
        GoImports imports = GoImports.of(Bodies.text(answer.body()));
        ImportPage fact = new ImportPage(
                answer.url().shown(),
                imports.tags().stream()
                        .map(tag -> new ImportPage.Tag(
                                tag.prefix(),
                                tag.vcs(),
                                RequestUrl.of(tag.repository()).shown()))
                        .toList());
        return new Page(fact, check(step, answer, imports));
    }

    private static Checked check(HttpStep step, Reply.Answered answer, GoImports imports) {
        if (imports.tags().isEmpty() && answer.code() != 200) {
            String words = ErrorDetail.words(
                    answer.url().shown(), answer.line(), answer.header("content-type"), answer.body());
            return Checked.status(
                    Answer.status(answer.code(), GoErrors.of(step, words)), Bodies.kind(answer), Bodies.shown(answer));
        }
        if (imports.mistake().isPresent()) {
            return refused(
                    step,
                    answer,
                    "parsing " + step.module() + ": " + imports.mistake().get());
        }
        GoImports.Match match =
                imports.match(step.module(), step.url().shown(), answer.url().shown());
        if (match.tag().isEmpty()) {
            return refused(step, answer, match.problem());
        }
        GoImports.Tag tag = match.tag().get();
        return problem(tag)
                .map(problem -> refused(step, answer, answer.url().shown() + ": " + problem))
                .orElseGet(() -> Checked.good(
                        new Payload.Repository(
                                tag.prefix(), tag.vcs(), RequestUrl.of(tag.repository()), tag.subdirectory()),
                        answer.code()));
    }

    private static Optional<String> problem(GoImports.Tag tag) {
        if (tag.subdirectory().startsWith("/") || tag.subdirectory().startsWith("-")) {
            String why = tag.subdirectory().startsWith("/") ? "leading slash" : "leading hyphen";
            return Optional.of("invalid subdirectory \"" + tag.subdirectory() + "\": " + why);
        }
        String scheme = RequestUrl.of(tag.repository()).scheme();
        if (scheme.isEmpty() || scheme.equals("file")) {
            String why = scheme.isEmpty() ? "no scheme" : "file scheme disallowed";
            return Optional.of("invalid repo root \"" + RequestUrl.of(tag.repository()) + "\": " + why);
        }
        return KNOWN.contains(tag.vcs()) ? Optional.empty() : Optional.of("unknown vcs \"" + tag.vcs() + "\"");
    }

    // every failure of discovery is of the class after which go asks the entry behind
    private static Checked refused(HttpStep step, Reply.Answered answer, String words) {
        return Checked.bad(
                new Answer.NotFound(GoErrors.of(step, words), answer.status()),
                FailureKind.BAD_BODY,
                Bodies.kind(answer),
                words);
    }
}
