package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.ProjectCause;
import dev.gomoddiag.diagnosis.ProjectModule;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Standing;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Diagnoses a project on a thread of its own.
 *
 * <p>Modules are put together by the route on which go asks for them. On each route one module is diagnosed as a whole.
 * When it can be fetched, the others of its route are presumed to be there, and a few of each host are asked for by
 * themselves ({@link Sample}). When it cannot, two others tell whether the fault lies in that module or on the route.
 * Modules that fail by themselves are diagnosed once for each kind of failure. So the number of questions grows with the
 * number of hosts.
 */
public final class ProjectWork {
    private static final int SECOND_OPINIONS = 2;
    private static final int MOST_KINDS_OF_FAILURE = 8;

    private final Options options;
    private final ProjectFile file;
    private final int askAtMost;
    private final Situation base;
    private final ProjectRuns runs;
    private final Asking asking;
    private final long start;
    private final long deadline;
    private final Instant startedAt;
    private final Map<ModuleQuery, Standing> standings = new LinkedHashMap<>();
    private final List<ProjectCauses.Finding> findings = new ArrayList<>();
    private final List<Wanted> onWorkingRoutes = new ArrayList<>();
    private final CompletableFuture<ProjectReport> report = new CompletableFuture<>();

    private ProjectWork(Options options, Extensions extensions, ProjectFile file, int askAtMost) {
        this.options = options;
        this.file = file;
        this.askAtMost = askAtMost;
        this.start = options.ticker.getAsLong();
        this.deadline = start + options.deadline.toNanos();
        this.startedAt = options.clock.instant();
        this.base = Situation.of(options.command, options.query, options.host, extensions.resolvers());
        this.runs = new ProjectRuns(options);
        this.asking = new Asking(options, base, extensions.rehearser(), runs::cancelled);
    }

    /** Reads the go.mod and begins at once; IllegalArgumentException when there is none that go would take. */
    public static ProjectWork start(Options options, String place, int askAtMost) {
        ProjectFile file = ProjectFile.read(options.host, place);
        ProjectWork work = new ProjectWork(options, Extensions.of(options), file, askAtMost);
        List<ProjectModule> modules = ProjectModules.of(file.content());
        Threads.startDaemon(() -> work.work(modules));
        return work;
    }

    /** The plans of all modules that go would fetch, in the order of go.mod; asks nobody. */
    public static List<FetchPlan> plans(Options options, String place) {
        Situation base = Situation.of(
                options.command,
                options.query,
                options.host,
                Extensions.of(options).resolvers());
        return wanted(ProjectModules.of(ProjectFile.read(options.host, place).content()), base).stream()
                .map(Wanted::plan)
                .toList();
    }

    public void cancel() {
        runs.cancel();
    }

    public CompletableFuture<ProjectReport> report() {
        return report;
    }

    private void work(List<ProjectModule> modules) {
        try {
            report.complete(carryOut(modules));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            // The waiting caller gets it: await() throws it as it is.
            report.completeExceptionally(e);
        }
    }

    private static List<Wanted> wanted(List<ProjectModule> modules, Situation base) {
        Map<ModuleQuery, Wanted> wanted = new LinkedHashMap<>();
        for (ProjectModule module : modules) {
            if (module.standing() == Standing.UNKNOWN) {
                wanted.computeIfAbsent(
                        module.query(),
                        query -> new Wanted(
                                query,
                                module.requirement().directness(),
                                FetchPlan.of(
                                        base.command(), query, base.settings().fetch())));
            }
        }
        return List.copyOf(wanted.values());
    }

    private ProjectReport carryOut(List<ProjectModule> modules) throws InterruptedException {
        List<List<Wanted>> routes = largestFirst(wanted(modules, base).stream()
                .collect(Collectors.groupingBy(
                        module -> ModuleRoute.first(module.plan()), LinkedHashMap::new, Collectors.toList()))
                .values());
        if (!routes.isEmpty()) {
            // The route of most modules goes first, alone: what it sees of its hosts the others need not measure.
            List<List<Wanted>> branches = new ArrayList<>(examine(routes.subList(0, 1)));
            branches.addAll(examine(routes.subList(1, routes.size())));
            examine(branches);
            askEach();
        }
        return told(modules);
    }

    private static List<List<Wanted>> largestFirst(Collection<List<Wanted>> routes) {
        return routes.stream()
                .map(route -> route.stream()
                        .sorted(Comparator.comparing(Wanted::directness))
                        .toList())
                .sorted(Comparator.comparing((List<Wanted> route) -> route.size())
                        .reversed())
                .toList();
    }

    /** Diagnoses the first module of each route; gives the parts that go on elsewhere when the route fails. */
    private List<List<Wanted>> examine(List<List<Wanted>> routes) throws InterruptedException {
        Map<Wanted, Report> reports =
                runs.of(routes.stream().map(route -> route.get(0)).toList(), deadline);
        List<List<Wanted>> branches = new ArrayList<>();
        for (List<Wanted> route : routes) {
            Optional<Report> report = Optional.ofNullable(reports.get(route.get(0)));
            if (report.isPresent()) {
                branches.addAll(conclude(route, report.get()));
            }
        }
        return branches;
    }

    private List<List<Wanted>> conclude(List<Wanted> route, Report report) throws InterruptedException {
        Wanted first = route.get(0);
        Optional<FetchAttempt> attempt = report.facts().first(FetchAttempt.class);
        boolean fetched = attempt.filter(FetchAttempt::succeeded).isPresent();
        boolean straight = fetched && !ModuleRoute.wasLeft(first.plan(), attempt.orElseThrow());
        ModuleRoute whole = ModuleRoute.whole(first.plan());
        List<Wanted> alike = straight
                ? route
                : route.stream()
                        .filter(module -> ModuleRoute.whole(module.plan()).equals(whole))
                        .toList();
        List<Wanted> others = alike.subList(1, alike.size());
        if (fetched) {
            standings.put(first.query(), Standing.FETCHED);
            onWorkingRoutes.addAll(others);
            findings.add(new ProjectCauses.Finding(report, queries(alike)));
        } else if (attempt.isPresent() || blocked(report)) {
            standings.put(first.query(), Standing.FAILED);
            failed(first, others, report);
        } else {
            findings.add(new ProjectCauses.Finding(report, queries(alike)));
        }
        return straight
                ? List.of()
                : largestFirst(route.stream()
                        .filter(module -> !ModuleRoute.whole(module.plan()).equals(whole))
                        .collect(Collectors.groupingBy(
                                module -> ModuleRoute.whole(module.plan()), LinkedHashMap::new, Collectors.toList()))
                        .values());
    }

    private static boolean blocked(Report report) {
        return report.diagnoses().stream().anyMatch(diagnosis -> diagnosis.severity() == Severity.BLOCKING);
    }

    private void failed(Wanted first, List<Wanted> others, Report report) throws InterruptedException {
        List<Wanted> affected = new ArrayList<>(List.of(first));
        if (fetchable(others)) {
            onWorkingRoutes.addAll(others);
        } else {
            others.forEach(module -> standings.put(module.query(), Standing.FAILED));
            affected.addAll(others);
        }
        findings.add(new ProjectCauses.Finding(report, queries(affected)));
    }

    private boolean fetchable(List<Wanted> modules) throws InterruptedException {
        return asking.ask(modules.subList(0, Math.min(SECOND_OPINIONS, modules.size())), deadline).values().stream()
                .anyMatch(FetchAttempt::succeeded);
    }

    private void askEach() throws InterruptedException {
        onWorkingRoutes.forEach(module -> standings.put(module.query(), Standing.PRESUMED));
        List<Wanted> asked = Sample.of(onWorkingRoutes, askAtMost);
        asked.forEach(module -> standings.put(module.query(), Standing.UNKNOWN));
        Map<String, List<Wanted>> failed = new LinkedHashMap<>();
        asking.ask(asked, deadline).forEach((module, attempt) -> {
            standings.put(module.query(), attempt.succeeded() ? Standing.FOUND : Standing.FAILED);
            if (attempt.trace().verdict() instanceof Verdict.Refused refused) {
                failed.computeIfAbsent(kind(module, refused), key -> new ArrayList<>())
                        .add(module);
            }
        });
        diagnose(failed.values().stream().limit(MOST_KINDS_OF_FAILURE).toList());
    }

    /** Failures that one cause explains; "not found" is said of one module only. */
    private static String kind(Wanted module, Verdict.Refused refused) {
        String place = refused.at().target() + " " + refused.because().status();
        return refused.because() instanceof Answer.NotFound ? place + " " + module.query() : place;
    }

    private void diagnose(List<List<Wanted>> failed) throws InterruptedException {
        Map<Wanted, Report> reports =
                runs.of(failed.stream().map(kind -> kind.get(0)).toList(), deadline);
        for (List<Wanted> kind : failed) {
            Optional.ofNullable(reports.get(kind.get(0))).ifPresent(report -> {
                boolean fetched = report.facts()
                        .first(FetchAttempt.class)
                        .filter(FetchAttempt::succeeded)
                        .isPresent();
                if (fetched) {
                    kind.forEach(module -> standings.put(module.query(), Standing.UNKNOWN));
                    standings.put(kind.get(0).query(), Standing.FETCHED);
                } else {
                    findings.add(new ProjectCauses.Finding(report, queries(kind)));
                }
            });
        }
    }

    private static List<ModuleQuery> queries(List<Wanted> modules) {
        return modules.stream().map(Wanted::query).toList();
    }

    private ProjectReport told(List<ProjectModule> modules) {
        List<ProjectModule> all = modules.stream()
                .map(module -> module.standing() == Standing.UNKNOWN
                        ? new ProjectModule(
                                module.requirement(),
                                module.query(),
                                standings.getOrDefault(module.query(), Standing.UNKNOWN))
                        : module)
                .toList();
        List<ProjectCause> causes = ProjectCauses.of(findings, all);
        return new ProjectReport(
                file.path(),
                file.content().module(),
                ProjectCauses.outcome(causes, all),
                completion(),
                startedAt,
                Duration.ofNanos(options.ticker.getAsLong() - start),
                options.locale,
                causes,
                all,
                runs.reports());
    }

    private Completion completion() {
        if (runs.cancelled()) {
            return Completion.CANCELLED;
        }
        boolean late = deadline - options.ticker.getAsLong() <= 0
                || runs.reports().stream().anyMatch(one -> one.completion() == Completion.DEADLINE);
        return late ? Completion.DEADLINE : Completion.COMPLETE;
    }
}
