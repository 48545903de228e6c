package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What would tell more where nothing decides: the probes that did not finish, else the words of the go command, else another
 * network.
 */
record NextLook(String id, Text title) implements Remedy {

    /** @param runs empty where nothing was measured anew */
    static NextLook after(List<ProbeRun> runs, Facts facts) {
        String unfinished = runs.stream()
                .filter(run -> run.result() instanceof ProbeResult.TimedOut
                        || run.result() instanceof ProbeResult.Cancelled
                        || run.result() instanceof ProbeResult.Failed)
                .map(run -> run.probe().value())
                .collect(Collectors.joining(", "));
        if (!unfinished.isEmpty()) {
            return new NextLook("allow-more-time", Text.of(NextLook.class, "next.more-time", unfinished));
        }
        return facts.of(GoFailure.class).findAny().isEmpty()
                ? new NextLook("give-failure-text", Text.of(NextLook.class, "next.give-text"))
                : new NextLook("try-another-network", Text.of(NextLook.class, "next.another-network"));
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action.Ask(Text.of(NextLook.class, "next.you"), title));
    }

    @Override
    public Risk risk() {
        return Risk.NONE;
    }
}
