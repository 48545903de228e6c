package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.RequestUrl;
import java.util.Optional;

/** Finds where a module comes from at an entry of GOPROXY ({@code lookup} of cmd/go/internal/modfetch/repo.go). */
final class Sources {
    private static final String OFF = "module lookup disabled by GOPROXY=off";

    private final FetchSettings settings;
    private final VisitLog log;
    private final StepConditions conditions;
    private final DirectSources direct;

    Sources(FetchSettings settings, VisitLog log) {
        this.settings = settings;
        this.log = log;
        this.conditions = new StepConditions(settings);
        this.direct = new DirectSources(settings, log);
    }

    Attempt<ModuleSource> of(EntryAt at, String module) {
        When when = conditions.forModule(module, at.index());
        Optional<String> problem = ModulePath.problem(module);
        if (problem.isPresent()) {
            String text = ModulePath.malformed(module, problem.get());
            return Attempt.refused(log.stop(
                    new FetchStep.StopStep(StopReason.INVALID_MODULE_PATH, text, -1, When.ALWAYS),
                    FaultKind.INVALID_PATH));
        }
        if (settings.noProxy().matches(module)) {
            return at.isDirect() ? direct.of(module, at.index(), when) : new Attempt.Skipped<>();
        }
        ProxyEntry entry = at.entry();
        if (entry instanceof ProxyEntry.Url url) {
            ProxySource proxy = new ProxySource(log, settings, module, url.base(), at.index(), when);
            return Attempt.done(
                    secured(url.base())
                            ? proxy
                            : new RefusedProxy(proxy, () -> credentials(url.base(), at.index(), when)));
        }
        if (entry instanceof ProxyEntry.Direct) {
            return direct.of(module, at.index(), when);
        }
        return entry instanceof ProxyEntry.Off ? off(at.index(), when) : new Attempt.Skipped<>();
    }

    /** What a query asks first, so that the candidates of a package path can be asked at the same time. */
    Optional<VisitLog.Question> first(EntryAt at, String module, VersionMatcher matcher) {
        if (ModulePath.problem(module).isPresent()
                || matcher.lacksBase()
                || matcher.kind().problem(matcher.query()).isPresent()) {
            return Optional.empty();
        }
        boolean privately = settings.noProxy().matches(module);
        When when = conditions.forModule(module, at.index());
        if (at.entry() instanceof ProxyEntry.Url url && !privately && secured(url.base())) {
            return firstOfProxy(new ProxySource(log, settings, module, url.base(), at.index(), when), matcher);
        }
        boolean asked = privately ? at.isDirect() : at.entry() instanceof ProxyEntry.Direct;
        return asked ? direct.first(module, at.index(), when) : Optional.empty();
    }

    /** What a go.mod asks first, so that several can be asked at the same time; empty where that is no one request. */
    Optional<VisitLog.Question> mod(EntryAt at, ModuleAt module) {
        boolean proxied = at.entry() instanceof ProxyEntry.Url url
                && secured(url.base())
                && !settings.noProxy().matches(module.path())
                && ModulePath.problem(module.path()).isEmpty();
        When when = conditions.forModule(module.path(), at.index());
        return proxied
                ? new ProxySource(log, settings, module.path(), ((ProxyEntry.Url) at.entry()).base(), at.index(), when)
                        .mod(module)
                : Optional.empty();
    }

    /** Whether a module proxy serves the checksum database; yields the proxy's URL. */
    Attempt<RequestUrl> checksums(EntryAt at, String name, String module) {
        When when = conditions.forAny(at.index());
        if (at.entry() instanceof ProxyEntry.Direct) {
            // "does not exist" of the highest rank: go asks the database itself
            FetchStep.StopStep step = new FetchStep.StopStep(StopReason.PROXY_OFF, OFF, at.index(), when);
            return Attempt.refused(Fault.of(step, Answer.notFound(OFF)));
        }
        if (!(at.entry() instanceof ProxyEntry.Url url)) {
            return new Attempt.Skipped<>();
        }
        RequestUrl base = url.base();
        if (!secured(base)) {
            return Attempt.refused(credentials(base, at.index(), when));
        }
        FetchStep.HttpStep step = new FetchStep.HttpStep(
                Operation.SUMDB_SUPPORTED,
                module,
                "",
                ProtocolUrls.sumdb(base, "sumdb/" + name + "/supported"),
                at.index(),
                when);
        Answer answer = log.ask(step, VisitLog.entry(step));
        return answer instanceof Answer.Served ? Attempt.done(base) : Attempt.refused(Fault.of(step, answer));
    }

    private static Optional<VisitLog.Question> firstOfProxy(ProxySource source, VersionMatcher matcher) {
        return matcher.kind().choosesFromList()
                ? Optional.of(source.list(matcher.prefix()))
                : source.info(matcher.query());
    }

    private <T> Attempt<T> off(int entry, When when) {
        return Attempt.refused(
                log.stop(new FetchStep.StopStep(StopReason.PROXY_OFF, OFF, entry, when), FaultKind.NOT_EXIST));
    }

    private static boolean secured(RequestUrl base) {
        return !base.scheme().equals("http") || !base.hasUserinfo();
    }

    // cmd/go/internal/web/http.go:get
    private Fault credentials(RequestUrl base, int entry, When when) {
        String text = "refusing to pass credentials to insecure URL: " + base.shown();
        return log.stop(new FetchStep.StopStep(StopReason.INSECURE_CREDENTIALS, text, entry, when), FaultKind.HARD);
    }
}
