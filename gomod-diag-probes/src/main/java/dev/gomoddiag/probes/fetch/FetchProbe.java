package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import java.time.Duration;

/** Does what go would do, for real: when it succeeds there is nothing more to ask. */
public final class FetchProbe implements Probe {
    static final ProbeId ID = new ProbeId("fetch");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(60);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        return LiveWalk.inTime(context, context::saw)
                .<ProbeResult>map(ProbeResult::observed)
                .orElseGet(ProbeResult.TimedOut::new);
    }
}
