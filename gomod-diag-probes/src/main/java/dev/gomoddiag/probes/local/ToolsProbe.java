package dev.gomoddiag.probes.local;

import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Route;
import dev.gomoddiag.probes.net.Routes;
import java.util.ArrayList;
import java.util.List;

/** Finds the programs that the plan takes: go, git where a step runs it or an import page may name it, ssh where git would. */
public final class ToolsProbe implements Probe {
    private static final ProbeId ID = new ProbeId("tools");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        for (String name : wanted(context)) {
            context.saw(new LocalTool(name, context.host().findProgram(name)));
        }
        return ProbeResult.observed();
    }

    private static List<String> wanted(ProbeContext context) {
        List<String> names = new ArrayList<>(List.of("go"));
        if (context.plan().steps().stream().anyMatch(ToolsProbe::leadsToGit)) {
            names.add("git");
        }
        if (Routes.of(context).stream().map(Route::scheme).anyMatch(scheme -> scheme.endsWith("ssh"))) {
            names.add("ssh");
        }
        return names;
    }

    private static boolean leadsToGit(FetchStep step) {
        return step instanceof FetchStep.GitStep
                || step instanceof FetchStep.HttpStep http && http.operation() == Operation.DISCOVERY;
    }
}
