package dev.gomoddiag.internal;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.settings.GoSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What one piece of measuring work is given, and the handle by which the run ends it. */
final class ProbeTask implements ProbeContext {
    private final Situation situation;
    private final Facts facts;
    private final Consumer<Fact> sink;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final Object lock = new Object();
    private final List<Runnable> cancelActions = new ArrayList<>();
    private boolean ended;
    private long deadline;
    private @Nullable Thread thread;

    ProbeTask(
            Situation situation,
            Facts facts,
            Consumer<Fact> sink,
            InstantSource clock,
            LongSupplier ticker,
            long deadline) {
        this.situation = situation;
        this.facts = facts;
        this.sink = sink;
        this.clock = clock;
        this.ticker = ticker;
        this.deadline = deadline;
    }

    /** Marks the calling thread as the one to interrupt; the time of the task counts from here. */
    void begin(Duration share) {
        synchronized (lock) {
            thread = Thread.currentThread();
            deadline = Math.min(deadline, ticker.getAsLong() + share.toNanos());
            if (ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets go of the thread, which may belong to a caller's pool, with no interrupt of ours left on it. */
    void leave() {
        synchronized (lock) {
            thread = null;
            if (ended) {
                Thread.interrupted();
            }
        }
    }

    /** Ends the work: runs the cancel actions and interrupts its thread. Does nothing the second time. */
    void end() {
        List<Runnable> actions;
        synchronized (lock) {
            if (ended) {
                return;
            }
            ended = true;
            actions = List.copyOf(cancelActions);
            cancelActions.clear();
            if (thread != null) {
                thread.interrupt();
            }
        }
        if (!actions.isEmpty()) {
            // closing may block, and the run does not wait for it
            Threads.startDaemon(() -> actions.forEach(Guard::run));
        }
    }

    long deadline() {
        synchronized (lock) {
            return deadline;
        }
    }

    @Override
    public ModuleQuery query() {
        return situation.query();
    }

    @Override
    public GoSettings settings() {
        return situation.settings();
    }

    @Override
    public FetchPlan plan() {
        return situation.plan();
    }

    @Override
    public HostEnvironment host() {
        return situation.host();
    }

    @Override
    public HostResolver resolver() {
        return situation.resolver();
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void saw(Fact fact) {
        sink.accept(Objects.requireNonNull(fact, "fact"));
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadline() - ticker.getAsLong()));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long ticks() {
        return ticker.getAsLong();
    }

    @Override
    public boolean cancelled() {
        synchronized (lock) {
            return ended || deadline - ticker.getAsLong() <= 0;
        }
    }

    @Override
    public CancelHandle onCancel(Runnable action) {
        synchronized (lock) {
            if (!ended) {
                cancelActions.add(action);
                return () -> {
                    synchronized (lock) {
                        cancelActions.remove(action);
                    }
                };
            }
        }
        action.run();
        return () -> {};
    }
}
