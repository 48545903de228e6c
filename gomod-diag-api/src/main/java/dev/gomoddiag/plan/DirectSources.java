package dev.gomoddiag.plan;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.RequestUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the repository of a module ({@code lookupDirect} of cmd/go/internal/modfetch/repo.go). */
final class DirectSources {
    private static final List<String> SECURE_SCHEMES = List.of("https", "git+ssh", "ssh");
    private static final List<String> ALL_SCHEMES = List.of("git", "https", "http", "git+ssh", "ssh");

    private final FetchSettings settings;
    private final VisitLog log;
    private final Map<RequestUrl, GitRepository> repositories = new HashMap<>();

    DirectSources(FetchSettings settings, VisitLog log) {
        this.settings = settings;
        this.log = log;
    }

    Attempt<ModuleSource> of(String module, int entry, When when) {
        RepositoryRule rule = RepositoryRule.of(module);
        if (rule instanceof RepositoryRule.Known known) {
            return source(module, repository(known), entry, when);
        }
        if (rule instanceof RepositoryRule.Ping ping) {
            return pinged(module, ping, entry, when);
        }
        if (rule instanceof RepositoryRule.Invalid invalid) {
            return Attempt.refused(log.stop(
                    new FetchStep.StopStep(StopReason.INVALID_REPOSITORY, invalid.text(), entry, when),
                    FaultKind.NOT_EXIST));
        }
        return discovered(module, entry, when);
    }

    /** What is asked first; empty where nothing is. */
    Optional<VisitLog.Question> first(String module, int entry, When when) {
        RepositoryRule rule = RepositoryRule.of(module);
        if (rule instanceof RepositoryRule.Known known
                && known.vcs().equals("git")
                && settings.vcs()
                        .refusal("git", known.root(), settings.privatePatterns())
                        .isEmpty()) {
            return Optional.of(new VisitLog.Question(
                    git(module, repository(known), entry, when).lsRemote("latest"), ""));
        }
        return rule instanceof RepositoryRule.Dynamic
                ? Optional.of(new VisitLog.Question(discovery("https", module, module, entry, when), cache(entry)))
                : Optional.empty();
    }

    private Attempt<ModuleSource> source(String module, Payload.Repository found, int entry, When when) {
        String root = found.prefix();
        String vcs = found.vcs();
        RequestUrl url = found.url();
        Optional<Fault> refused = refused(module, root, vcs, entry, when);
        if (refused.isPresent()) {
            return Attempt.refused(refused.get());
        }
        return switch (vcs) {
            case "git" -> Attempt.done(git(module, found, entry, when));
            case "mod" -> Attempt.done(new ProxySource(log, settings, module, url, cache(entry), entry, when));
            default ->
                Attempt.refused(log.stop(
                        new FetchStep.StopStep(
                                StopReason.OTHER_VCS, root + " is kept in " + vcs + " at " + url.shown(), entry, when),
                        FaultKind.HARD));
        };
    }

    private Optional<Fault> refused(String module, String root, String vcs, int entry, When when) {
        boolean dynamic = RepositoryRule.of(module) instanceof RepositoryRule.Dynamic;
        String prefix = dynamic ? "unrecognized import path " + GoQuote.quote(module) + ": " : "";
        return settings.vcs()
                .refusal(vcs, root, settings.privatePatterns())
                .map(text -> log.stop(
                        new FetchStep.StopStep(StopReason.VCS_NOT_ALLOWED, prefix + text, entry, when),
                        FaultKind.NOT_EXIST));
    }

    private GitSource git(String module, Payload.Repository found, int entry, When when) {
        GitRepository repository =
                repositories.computeIfAbsent(found.url(), url -> new GitRepository(log, settings, url));
        return new GitSource(repository, found, new GitAsker(module, entry, when));
    }

    private static Payload.Repository repository(RepositoryRule.Known known) {
        return new Payload.Repository(known.root(), known.vcs(), RequestUrl.of(known.url()));
    }

    // RepoRootForImportPath of cmd/go/internal/vcs/vcs.go: every module in a repository tries its schemes anew
    private Attempt<ModuleSource> pinged(String module, RepositoryRule.Ping ping, int entry, When when) {
        if (!ping.vcs().equals("git")) {
            RequestUrl url = RequestUrl.of("https://" + ping.repository());
            return source(module, new Payload.Repository(ping.root(), ping.vcs(), url), entry, when);
        }
        Optional<Fault> refused = refused(module, ping.root(), ping.vcs(), entry, when);
        if (refused.isPresent()) {
            return Attempt.refused(refused.get());
        }
        List<String> schemes = settings.insecure().matches(module) ? ALL_SCHEMES : SECURE_SCHEMES;
        Optional<Fault> last = Optional.empty();
        for (String scheme : schemes) {
            RequestUrl url = RequestUrl.of(scheme + "://" + ping.repository());
            FetchStep.GitStep step = new FetchStep.GitStep(
                    Operation.GIT_LS_REMOTE,
                    module,
                    "latest",
                    settings.rewrites().apply(url),
                    url,
                    new GitCommands(settings).ping(url),
                    entry,
                    when);
            Answer answer = log.ask(step, module + " of " + cache(entry));
            if (answer instanceof Answer.Served) {
                return source(module, new Payload.Repository(ping.root(), "git", url), entry, when);
            }
            String secure = schemes.equals(ALL_SCHEMES) ? "" : "secure ";
            last = Optional.of(Fault.of(step, Answer.notFound("no " + secure + "protocol found for repository")));
        }
        if (!settings.has(Change.NO_ASSUMED_SCHEME)) {
            RequestUrl assumed = RequestUrl.of("git://" + ping.repository());
            return source(module, new Payload.Repository(ping.root(), "git", assumed), entry, when);
        }
        return last.<Attempt<ModuleSource>>map(Attempt::refused).orElseGet(Attempt.Skipped::new);
    }

    // repoRootForImportDynamic: the tag of a prefix is verified at the prefix; every failure is "does not exist"
    private Attempt<ModuleSource> discovered(String module, int entry, When when) {
        return repository(module, module, entry, when)
                .then(found -> found.prefix().equals(module)
                        ? Attempt.done(found)
                        : repository(module, found.prefix(), entry, when)
                                .then(again -> agreed(found, again, module, entry, when)))
                .mapFault(fault -> fault.as(FaultKind.NOT_EXIST))
                .then(found -> source(module, found, entry, when));
    }

    // a page is remembered apart for each entry, its verification for all
    private Attempt<Payload.Repository> repository(String module, String path, int entry, When when) {
        String cache = path.equals(module) ? cache(entry) : "verified";
        FetchStep.HttpStep step = discovery("https", module, path, entry, when);
        Answer answer = log.ask(step, cache);
        boolean noConnection =
                answer instanceof Answer.Failed && answer.status().isEmpty();
        if (noConnection && settings.insecure().matches(module)) {
            step = discovery("http", module, path, entry, when);
            answer = log.ask(step, cache);
        }
        if (!(answer instanceof Answer.Served served)) {
            return Attempt.refused(Fault.of(step, answer));
        }
        if (served.payload() instanceof Payload.Repository found
                && RepositoryRule.Site.within(path, found.prefix())
                && (found.subdirectory().isEmpty() || settings.has(Change.IMPORT_SUBDIRECTORY))) {
            return Attempt.done(found);
        }
        String tags = served.payload() instanceof Payload.Repository other
                        && !RepositoryRule.Site.within(path, other.prefix())
                ? "meta tag " + other.prefix() + " did not match import path " + path
                : "";
        return Attempt.refused(Fault.of(
                step,
                Answer.notFound("unrecognized import path \"" + path + "\": parse "
                        + step.url().shown() + ": no go-import meta tags (" + tags + ")")));
    }

    private static Attempt<Payload.Repository> agreed(
            Payload.Repository found, Payload.Repository again, String module, int entry, When when) {
        FetchStep.HttpStep at = discovery("https", module, found.prefix(), entry, when);
        return again.equals(found)
                ? Attempt.done(found)
                : Attempt.refused(Fault.of(
                        at,
                        Answer.notFound(ProtocolUrls.discovery("https", module).shown() + " and "
                                + at.url().shown() + " disagree about go-import for " + found.prefix())));
    }

    private static String cache(int entry) {
        return "entry " + entry;
    }

    private static FetchStep.HttpStep discovery(String scheme, String module, String path, int entry, When when) {
        return new FetchStep.HttpStep(
                Operation.DISCOVERY, module, "", ProtocolUrls.discovery(scheme, path), entry, when);
    }
}
