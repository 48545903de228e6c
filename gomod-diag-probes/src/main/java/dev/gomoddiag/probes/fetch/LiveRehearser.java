package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.remedy.Rehearser;

/** Tries a fetch under changed settings; what it sees on the way is no evidence of the machine as it is. */
public final class LiveRehearser implements Rehearser {
    @Override
    public FetchAttempt rehearse(ProbeContext context) throws InterruptedException {
        return LiveWalk.run(context, fact -> {});
    }
}
