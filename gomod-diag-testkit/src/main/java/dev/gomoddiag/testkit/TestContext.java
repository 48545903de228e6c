package dev.gomoddiag.testkit;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.settings.GoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What one probe is given when it is tested without the engine. Settings and plan are read from the host; the time counts
 * from when the context was made; facts handed over are collected. Thread-safe.
 */
public final class TestContext implements ProbeContext {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ModuleQuery query;
    private final HostEnvironment host;
    private final HostResolver resolver;
    private final Facts facts;
    private final Duration timeout;
    private final GoSettings settings;
    private final FetchPlan plan;
    private final long start = System.nanoTime();
    private final List<Fact> seen = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final List<Runnable> cancelActions = new ArrayList<>();
    private boolean cancelled;

    private TestContext(ModuleQuery query, HostEnvironment host, HostResolver resolver, Facts facts, Duration timeout) {
        this.query = query;
        this.host = host;
        this.resolver = resolver;
        this.facts = facts;
        this.timeout = timeout;
        this.settings = GoSettings.read(host);
        this.plan = FetchPlan.of(FetchCommand.MOD_DOWNLOAD, query, settings.fetch());
    }

    /**
     * A context of five seconds without earlier facts and with a resolver that knows no name.
     *
     * @param query such as {@code github.com/gin-gonic/gin@v1.9.1}
     */
    public static TestContext on(HostEnvironment host, String query) {
        return new TestContext(ModuleQuery.parse(query), host, FakeResolver.empty(), Facts.none(), TIMEOUT);
    }

    /** A fresh context with this resolver. */
    public TestContext resolver(HostResolver names) {
        return new TestContext(query, host, Objects.requireNonNull(names, "names"), facts, timeout);
    }

    /** A fresh context in which earlier probes saw these facts. */
    public TestContext facts(Facts earlier) {
        return new TestContext(query, host, resolver, Objects.requireNonNull(earlier, "earlier"), timeout);
    }

    /** A fresh context whose time ends so long after it is made. */
    public TestContext timeout(Duration limit) {
        return new TestContext(query, host, resolver, facts, Objects.requireNonNull(limit, "limit"));
    }

    /** What was handed over so far. */
    public Facts seen() {
        return Facts.of(seen);
    }

    /** Runs the cancel actions once; interrupting the probe's thread is left to the caller. */
    public void cancel() {
        List<Runnable> actions;
        synchronized (lock) {
            cancelled = true;
            actions = List.copyOf(cancelActions);
            cancelActions.clear();
        }
        actions.forEach(Runnable::run);
    }

    @Override
    public ModuleQuery query() {
        return query;
    }

    @Override
    public GoSettings settings() {
        return settings;
    }

    @Override
    public FetchPlan plan() {
        return plan;
    }

    @Override
    public HostEnvironment host() {
        return host;
    }

    @Override
    public HostResolver resolver() {
        return resolver;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void saw(Fact fact) {
        seen.add(Objects.requireNonNull(fact, "fact"));
    }

    @Override
    public Duration remaining() {
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long ticks() {
        return System.nanoTime();
    }

    @Override
    public boolean cancelled() {
        synchronized (lock) {
            return cancelled || remaining().isZero();
        }
    }

    @Override
    public CancelHandle onCancel(Runnable action) {
        synchronized (lock) {
            if (!cancelled) {
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
