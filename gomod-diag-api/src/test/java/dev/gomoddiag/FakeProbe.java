package dev.gomoddiag;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A probe that does what a test tells it to. */
record FakeProbe(ProbeId id, Set<ProbeId> after, Duration timeout, Work work) implements Probe {

    interface Work {
        ProbeResult run(ProbeContext context) throws Exception;
    }

    static FakeProbe of(String id, Work work) {
        return new FakeProbe(new ProbeId(id), Set.of(), Duration.ofSeconds(5), work);
    }

    static FakeProbe seeing(String id, String what) {
        return of(id, context -> ProbeResult.observed(new Sighting(what)));
    }

    /** Never ends by itself, and ignores interrupts as a read on a platform thread does. */
    static FakeProbe stuck(String id) {
        return of(id, context -> {
            CountDownLatch never = new CountDownLatch(1);
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // A blocked read does not notice an interrupt either.
                }
            }
        });
    }

    FakeProbe after(String... others) {
        return new FakeProbe(id, Arrays.stream(others).map(ProbeId::new).collect(Collectors.toSet()), timeout, work);
    }

    FakeProbe timeout(Duration share) {
        return new FakeProbe(id, after, share, work);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws Exception {
        return work.run(context);
    }
}
