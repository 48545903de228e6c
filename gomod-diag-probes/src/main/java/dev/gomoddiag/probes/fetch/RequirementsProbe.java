package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.RequirementAttempt;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.local.CachedFiles;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Where the module itself can be had: asks for what its go.mod and the one of the working directory require, which go get
 * needs as well. What the module cache holds is not asked for, nor what the working directory replaces or excludes.
 */
public final class RequirementsProbe implements Probe {
    private static final ProbeId ID = new ProbeId("requirements");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(FetchProbe.ID);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(3);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        List<Required> missing = context
                .facts()
                .first(FetchAttempt.class)
                .filter(FetchAttempt::succeeded)
                .map(attempt -> Required.of(
                        context, attempt, (Verdict.Fetched) attempt.trace().verdict()))
                .orElse(List.of())
                .stream()
                .filter(required -> !cached(context, required.query()))
                .toList();
        if (missing.isEmpty()) {
            return ProbeResult.skipped(Text.of(RequirementsProbe.class, "skipped.nothing-required"));
        }
        try (Connections connections = new Connections(context, context::saw)) {
            List<Runnable> tasks = new ArrayList<>();
            missing.forEach(required -> tasks.add(() -> ask(context, connections, required)));
            Parallel.each(tasks, Runnable::run);
        } catch (CancellationException e) {
            throw LiveWalk.interrupted(e);
        }
        return ProbeResult.observed();
    }

    private static void ask(ProbeContext context, Connections connections, Required required) {
        long start = context.ticks();
        FetchTrace trace = FetchWalk.run(
                FetchCommand.RESOLVE,
                required.query(),
                context.settings().fetch(),
                new LiveEndpoint(context, connections, context::saw));
        // once our time is over, nothing is known of what is not there
        if (trace.verdict() instanceof Verdict.Fetched || !connections.ranOut()) {
            context.saw(new RequirementAttempt(
                    required.by(), required.query().path(), required.query().version(), trace, context.since(start)));
        }
    }

    private static boolean cached(ProbeContext context, ModuleQuery query) {
        return CachedFiles.of(context.settings(), query.path(), query.version(), ".mod")
                .filter(file -> context.host().read(file) instanceof FileContent.Present)
                .isPresent();
    }
}
