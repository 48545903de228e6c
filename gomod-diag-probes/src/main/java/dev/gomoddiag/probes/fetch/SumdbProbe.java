package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.text.Text;
import java.util.Set;

/** Asks the checksum database itself when the fetch failed before it came to it. */
public final class SumdbProbe implements Probe {
    static final ProbeId ID = new ProbeId("sumdb");

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
        FetchSettings settings = context.settings().fetch();
        boolean wanted = settings.sumdb() instanceof SumdbSetting.Database && Disclosed.toOthers(context);
        if (!wanted) {
            return ProbeResult.skipped(Text.of(SumdbProbe.class, "skipped.no-sumdb"));
        }
        if (reached(context)) {
            return ProbeResult.skipped(Text.of(SumdbProbe.class, "skipped.sumdb-reached"));
        }
        Questions questions = new Questions(context);
        questions.ask(context.plan().steps().stream()
                .filter(HttpStep.class::isInstance)
                .map(HttpStep.class::cast)
                .filter(step -> step.operation() == Operation.SUMDB_LOOKUP && step.entry() < 0)
                .map(SumdbProbe::answerable)
                .filter(step -> !questions.known(step))
                .distinct()
                .toList());
        return ProbeResult.observed();
    }

    private static boolean reached(ProbeContext context) {
        boolean fetched = context.facts()
                .first(FetchAttempt.class)
                .filter(FetchAttempt::succeeded)
                .isPresent();
        return fetched
                || context.facts()
                        .of(HttpExchange.class)
                        .anyMatch(exchange -> exchange.operation() == Operation.SUMDB_LOOKUP);
    }

    // Where the version is not known the signed tree head is asked for, which the database has always.
    private static HttpStep answerable(HttpStep lookup) {
        String url = lookup.url().raw();
        int path = url.indexOf("/lookup/");
        return url.contains(FetchPlan.UNKNOWN_VERSION) && path >= 0
                ? new HttpStep(
                        Operation.SUMDB_TILE,
                        lookup.module(),
                        lookup.version(),
                        RequestUrl.of(url.substring(0, path) + "/latest"),
                        lookup.entry(),
                        lookup.when())
                : lookup;
    }
}
