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

/**
 * Finds the programs that the plan takes: go, git where a step runs it, ssh where git would, and those that an import page
 * may name (cmd/go/internal/vcs/vcs.go).
 */
public final class ToolsProbe implements Probe {
    private static final ProbeId ID = new ProbeId("tools");
    private static final List<String> OTHERS = List.of("hg", "svn", "bzr", "fossil");

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
        if (context.plan().steps().stream().anyMatch(ToolsProbe::discovers)) {
            names.addAll(OTHERS);
        }
        if (Routes.of(context).stream().map(Route::scheme).anyMatch(scheme -> scheme.endsWith("ssh"))) {
            names.add(context.settings().sshProgram());
        }
        return names;
    }

    private static boolean leadsToGit(FetchStep step) {
        return step instanceof FetchStep.GitStep || discovers(step);
    }

    private static boolean discovers(FetchStep step) {
        return step instanceof FetchStep.HttpStep http && http.operation() == Operation.DISCOVERY;
    }
}
