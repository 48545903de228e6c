package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.RequestUrl;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A module proxy ({@code proxyRepo} of cmd/go/internal/modfetch/proxy.go). */
final class ProxySource implements ModuleSource {
    private final VisitLog log;
    private final FetchSettings settings;
    private final String module;
    private final RequestUrl base;
    private final String cache;
    private final int entry;
    private final When when;

    /** An entry of GOPROXY; go remembers the answers of each apart, even of one server. */
    ProxySource(VisitLog log, FetchSettings settings, String module, RequestUrl base, int entry, When when) {
        this(log, settings, module, base, base.raw(), entry, when);
    }

    /** @param cache tells apart whose answers go remembers */
    ProxySource(
            VisitLog log, FetchSettings settings, String module, RequestUrl base, String cache, int entry, When when) {
        this.log = log;
        this.settings = settings;
        this.module = module;
        this.base = base;
        this.cache = cache;
        this.entry = entry;
        this.when = when;
    }

    @Override
    public Attempt<List<String>> versions(String prefix) {
        VisitLog.Question question = list(prefix);
        Answer answer = log.ask(question.step(), question.argument());
        if (!(answer instanceof Answer.Served served)) {
            return Attempt.refused(Fault.of(question.step(), answer));
        }
        if (!(served.payload() instanceof Payload.Versions listed)) {
            return Attempt.done(List.of(FetchPlan.UNKNOWN_VERSION));
        }
        // latestFromList: go looks at the newest pseudo-version as soon as it has a list, whatever the query
        newestPseudo(listed.versions()).ifPresent(this::listed);
        return Attempt.done(listed.versions().stream()
                .filter(version -> ModuleVersion.isSemver(version)
                        && version.startsWith(prefix)
                        && !ModuleVersion.isPseudo(version))
                .sorted(ModuleVersion.ORDER)
                .toList());
    }

    @Override
    public Attempt<String> stat(String revision) {
        return stat(revision, cache);
    }

    private Attempt<String> stat(String revision, String argument) {
        Optional<Fault> disallowed = disallowed(revision);
        if (disallowed.isPresent()) {
            return Attempt.refused(disallowed.get());
        }
        FetchStep.HttpStep step = step(Operation.INFO, revision, ProtocolUrls.file(revision, "info"));
        boolean canonical = ModuleVersion.canonical(revision).equals(revision);
        return resolved(step, revision, log.ask(step, argument))
                .mapFault(fault -> fault.notExist() || canonical ? fault : fault.as(FaultKind.INVALID_VERSION));
    }

    // asked about once more where that version is wanted itself
    private Attempt<String> listed(String pseudo) {
        return stat(pseudo, cache + " newest");
    }

    /** Why nobody is asked about a revision; empty where somebody is. */
    Optional<Fault> disallowed(String revision) {
        return problem(revision)
                .map(problem ->
                        settings.has(Change.VERSION_TOLD_ONCE) ? problem : ModuleVersion.invalid(revision, problem))
                .map(problem -> module + "@" + revision + ": invalid version: " + problem)
                .map(text -> log.stop(
                        new FetchStep.StopStep(StopReason.INVALID_VERSION, text, entry, when),
                        FaultKind.INVALID_VERSION));
    }

    @Override
    public Attempt<String> latest() {
        FetchStep.HttpStep step = step(Operation.LATEST, "latest", "@latest");
        Answer answer = log.ask(step, cache);
        return answer instanceof Answer.NotFound ? newestListed(step) : resolved(step, "latest", answer);
    }

    @Override
    public Attempt<Payload> mod(String version) {
        return file(Operation.MOD, version, "mod");
    }

    @Override
    public Attempt<Payload> zip(String version) {
        return file(Operation.ZIP, version, "zip");
    }

    /** What is asked first for a list of versions. */
    VisitLog.Question list(String prefix) {
        return new VisitLog.Question(
                step(Operation.LIST, prefix.isEmpty() ? "latest" : prefix, "@v/list"), cache + " " + prefix);
    }

    /** What is asked first for a revision; empty where nothing is. */
    Optional<VisitLog.Question> info(String revision) {
        return problem(revision).isPresent()
                ? Optional.empty()
                : Optional.of(new VisitLog.Question(
                        step(Operation.INFO, revision, ProtocolUrls.file(revision, "info")), cache));
    }

    /** What is asked for a go.mod; empty where the version is none that go asks for. */
    Optional<VisitLog.Question> mod(ModuleAt wanted) {
        boolean asked = problem(wanted.version()).isEmpty()
                && ModuleVersion.canonical(wanted.version()).equals(wanted.version());
        return asked
                ? Optional.of(new VisitLog.Question(
                        step(Operation.MOD, wanted.version(), ProtocolUrls.file(wanted.version(), "mod")), cache))
                : Optional.empty();
    }

    private Attempt<Payload> file(Operation operation, String version, String extension) {
        boolean known = !version.equals(FetchPlan.UNKNOWN_VERSION);
        if (known
                && (!ModuleVersion.canonical(version).equals(version)
                        || problem(version).isPresent())) {
            String text = module + "@" + version
                    + ": invalid version: the module proxy named a version that is not canonical";
            return Attempt.refused(log.stop(
                    new FetchStep.StopStep(StopReason.INVALID_VERSION, text, entry, when), FaultKind.INVALID_VERSION));
        }
        FetchStep.HttpStep step = step(operation, version, ProtocolUrls.file(version, extension));
        // an entry that is there twice is asked twice for a zip
        Answer answer = log.ask(step, operation == Operation.ZIP ? cache + " " + entry : cache);
        return answer instanceof Answer.Served served
                ? Attempt.done(served.payload())
                : Attempt.refused(Fault.of(step, answer));
    }

    private Attempt<String> resolved(FetchStep.HttpStep step, String revision, Answer answer) {
        if (!(answer instanceof Answer.Served served)) {
            return Attempt.refused(Fault.of(step, answer));
        }
        boolean canonical = ModuleVersion.canonical(revision).equals(revision);
        if (!(served.payload() instanceof Payload.Versions said)
                || said.versions().isEmpty()) {
            return Attempt.done(canonical ? revision : FetchPlan.UNKNOWN_VERSION);
        }
        String version = said.versions().get(0);
        boolean other = canonical
                && !version.equals(revision)
                && ModuleVersion.problemForPath(module, revision).isEmpty();
        return other
                ? Attempt.refused(Fault.of(
                        step,
                        Answer.failed("proxy returned info for version " + version + " instead of requested version")))
                : Attempt.done(version);
    }

    private Attempt<String> newestListed(FetchStep.HttpStep asked) {
        VisitLog.Question question = list("");
        Answer answer = log.ask(question.step(), question.argument());
        if (!(answer instanceof Answer.Served served)) {
            return Attempt.refused(Fault.of(question.step(), answer));
        }
        List<String> listed = served.payload() instanceof Payload.Versions said ? said.versions() : List.of();
        return newestPseudo(listed)
                .map(this::listed)
                .orElseGet(
                        () -> Attempt.refused(Fault.of(asked, Answer.notFound("module " + module + ": no commits"))));
    }

    // its time is in it
    private static Optional<String> newestPseudo(List<String> versions) {
        return versions.stream().filter(ModuleVersion::isPseudo).max(Comparator.comparing(ProxySource::time));
    }

    private static String time(String pseudo) {
        int hash = pseudo.lastIndexOf('-');
        return pseudo.substring(Math.max(hash - 14, 0), hash);
    }

    private static Optional<String> problem(String version) {
        return version.equals(FetchPlan.UNKNOWN_VERSION) ? Optional.empty() : ModuleVersion.problem(version);
    }

    private FetchStep.HttpStep step(Operation operation, String version, String rest) {
        return new FetchStep.HttpStep(operation, module, version, ProtocolUrls.module(base, module, rest), entry, when);
    }
}
