package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks every entry of GOPROXY on its own when the fetch failed, also those go did not come to: the version, the list of
 * versions, and a path that every module proxy with a checksum database serves. The first two tell a version from a
 * module that a proxy does not know; the last tells a module proxy from something that is none. An entry with a path is
 * asked without it too: a wrong path looks like a module that is not there.
 *
 * <p>A private module is asked of no module proxy, and one that may be private of none that go did not come to.
 */
public final class EntryProbe implements Probe {
    static final ProbeId ID = new ProbeId("entries");

    private static final Pattern ROOT = Pattern.compile("https?://[^/?#]+");
    /** The entry of a step that is of none. */
    private static final int BESIDE = -1;

    /** Shorter paths than {@code github.com/owner/name} are seldom those of a module. */
    private static final int REPOSITORY = 3;

    private static final Set<Operation> OPERATIONS =
            EnumSet.of(Operation.INFO, Operation.LIST, Operation.SUMDB_SUPPORTED);

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(FetchProbe.ID);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        if (context.facts()
                .first(FetchAttempt.class)
                .filter(FetchAttempt::succeeded)
                .isPresent()) {
            return ProbeResult.skipped(Text.of(EntryProbe.class, "skipped.fetched"));
        }
        folders(context);
        List<Runnable> tasks = new ArrayList<>();
        Questions questions = new Questions(context);
        for (HttpStep step : proxySteps(context)) {
            if (!questions.known(step)) {
                tasks.add(() -> questions.askFor(step));
            }
        }
        if (directIsOfInterest(context)) {
            tasks.add(() -> direct(context));
        }
        try {
            Parallel.each(tasks, Runnable::run);
        } catch (CancellationException e) {
            throw LiveWalk.interrupted(e);
        }
        return ProbeResult.observed();
    }

    // whether a module proxy that is a folder is there at all
    private static void folders(ProbeContext context) {
        context.settings().fetch().proxies().entries().stream()
                .filter(ProxyEntry.Url.class::isInstance)
                .map(entry -> ((ProxyEntry.Url) entry).base())
                .filter(base -> base.scheme().equals("file"))
                .map(base -> FileTree.path(context.host(), base))
                .forEach(path -> context.saw(
                        new LocalDirectory("GOPROXY", path, context.host().directory(path))));
    }

    private static List<HttpStep> proxySteps(ProbeContext context) {
        FetchSettings settings = context.settings().fetch();
        ModuleQuery query = context.query();
        if (Disclosed.isPrivate(context)) {
            return List.of();
        }
        boolean others = Disclosed.toOthers(context);
        int last = Disclosed.lastEntry(context);
        List<FetchStep> steps = new ArrayList<>(context.plan().steps());
        steps.addAll(FetchPlan.of(FetchCommand.LIST_VERSIONS, anyVersion(query), settings)
                .steps());
        steps.addAll(FetchPlan.of(FetchCommand.GET, query, settings).steps());
        return steps.stream()
                .filter(HttpStep.class::isInstance)
                .map(HttpStep.class::cast)
                .filter(step -> others || step.entry() <= last)
                .flatMap(step -> Stream.concat(Stream.of(step), withoutPath(settings, step)))
                .filter(step -> OPERATIONS.contains(step.operation()) && ofProxy(settings, step))
                .filter(step -> step.module().equals(query.path()) || parent(step, query))
                .filter(step -> !step.url().raw().contains(FetchPlan.UNKNOWN_VERSION))
                .distinct()
                .toList();
    }

    private static ModuleQuery anyVersion(ModuleQuery query) {
        return new ModuleQuery(query.path(), "latest");
    }

    private static boolean ofProxy(FetchSettings settings, HttpStep step) {
        return step.entry() == BESIDE
                || step.entry() >= 0 && settings.proxies().entries().get(step.entry()) instanceof ProxyEntry.Url;
    }

    private static Stream<HttpStep> withoutPath(FetchSettings settings, HttpStep step) {
        boolean asked = step.operation() == Operation.INFO && step.entry() >= 0 && ofProxy(settings, step);
        if (!asked || !(settings.proxies().entries().get(step.entry()) instanceof ProxyEntry.Url entry)) {
            return Stream.empty();
        }
        String base = entry.base().raw();
        Matcher root = ROOT.matcher(base);
        return root.lookingAt() && step.url().raw().startsWith(base) && base.length() > root.end() + 1
                ? Stream.of(new HttpStep(
                        step.operation(),
                        step.module(),
                        step.version(),
                        RequestUrl.of(root.group()
                                + step.url()
                                        .raw()
                                        .substring(base.replaceAll("/+$", "").length())),
                        BESIDE,
                        step.when()))
                : Stream.empty();
    }

    /** Whether a package was asked for as if it were a module: then its module has the version. */
    private static boolean parent(HttpStep step, ModuleQuery query) {
        boolean repository = step.module().split("/").length >= REPOSITORY;
        return repository && step.operation() == Operation.INFO && query.path().startsWith(step.module() + "/");
    }

    private static boolean directIsOfInterest(ProbeContext context) {
        boolean listed = context.settings().fetch().proxies().entries().stream()
                .anyMatch(entry -> entry instanceof ProxyEntry.Direct || entry instanceof ProxyEntry.NoProxy);
        FetchSettings settings = context.settings().fetch();
        boolean seen = context.facts().first(GitListing.class).isPresent()
                || settings.vcs()
                        .refusal("git", context.query().path(), settings.privatePatterns())
                        .isPresent();
        return !seen
                && (listed || context.settings().fetch().proxies().problem().isEmpty());
    }

    /** Import discovery and the refs of the repository, as with GOPROXY=direct; no checksums. */
    private static void direct(ProbeContext context) {
        FetchSettings settings = context.settings().fetch();
        FetchSettings direct = new FetchSettings(
                GoProxyList.parse("direct", GlobList.none()),
                GlobList.none(),
                GlobList.none(),
                settings.insecure(),
                GlobList.none(),
                new SumdbSetting.Off(),
                settings.rewrites(),
                settings.goVersion(),
                settings.mode());
        try (Connections connections = new Connections(context, context::saw)) {
            FetchWalk.run(
                    FetchCommand.LIST_VERSIONS,
                    anyVersion(context.query()),
                    direct,
                    new LiveEndpoint(context, connections, context::saw));
        }
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(7);
    }
}
