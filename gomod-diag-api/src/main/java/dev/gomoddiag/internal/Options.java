package dev.gomoddiag.internal;

import dev.gomoddiag.event.DiagnosticListener;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Rehearser;
import dev.gomoddiag.rule.Rule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What a caller configured. Immutable; changed by {@link #with}. */
public final class Options {
    final FetchCommand command;
    final ModuleQuery query;
    final HostEnvironment host;
    final String errorText;
    final Facts known;
    final List<PatternText> patterns;
    final Locale locale;
    final Duration deadline;
    final Optional<Executor> executor;
    final List<DiagnosticListener> listeners;
    final List<Probe> probes;
    final List<Rule> rules;
    final Set<ProbeId> excluded;
    final Discovery discovery;
    final Optional<HostResolver.Factory> resolvers;
    final Optional<Rehearser> rehearser;
    final Trial trial;
    final Reach reach;
    final InstantSource clock;
    final LongSupplier ticker;

    /** Whether remedies are rehearsed. */
    public enum Trial {
        REHEARSE,
        PROPOSE_ONLY
    }

    /** Whether probes run. */
    public enum Reach {
        ONLINE,
        OFFLINE
    }

    private Options(Change from) {
        command = from.command;
        query = from.query;
        host = from.host;
        errorText = from.errorText;
        known = from.known;
        patterns = List.copyOf(from.patterns);
        locale = from.locale;
        deadline = from.deadline;
        executor = from.executor;
        listeners = List.copyOf(from.listeners);
        probes = List.copyOf(from.probes);
        rules = List.copyOf(from.rules);
        excluded = Set.copyOf(from.excluded);
        discovery = from.discovery;
        resolvers = from.resolvers;
        rehearser = from.rehearser;
        trial = from.trial;
        reach = from.reach;
        clock = from.clock;
        ticker = from.ticker;
    }

    public static Options forQuery(ModuleQuery query) {
        return new Options(new Change(query));
    }

    /** A copy with some values changed. */
    public Options with(Consumer<Change> edit) {
        Change change = new Change(this);
        edit.accept(change);
        return new Options(change);
    }

    /** The values of a copy that is being made. */
    public static final class Change {
        public FetchCommand command = FetchCommand.MOD_DOWNLOAD;
        public ModuleQuery query;
        public HostEnvironment host = HostEnvironment.system();
        public String errorText = "";
        /** What another run saw of the hosts of this one; it is not measured again. */
        public Facts known = Facts.none();

        public final List<PatternText> patterns = new ArrayList<>();
        public Locale locale = Locale.ENGLISH;
        public Duration deadline = Duration.ofSeconds(10);
        public Optional<Executor> executor = Optional.empty();
        public final List<DiagnosticListener> listeners = new ArrayList<>();
        public final List<Probe> probes = new ArrayList<>();
        public final List<Rule> rules = new ArrayList<>();
        public final Set<ProbeId> excluded = new LinkedHashSet<>();
        public Discovery discovery = Discovery.builtIn();
        public Optional<HostResolver.Factory> resolvers = Optional.empty();
        public Optional<Rehearser> rehearser = Optional.empty();
        public Trial trial = Trial.REHEARSE;
        public Reach reach = Reach.ONLINE;
        public InstantSource clock = InstantSource.system();
        public LongSupplier ticker = System::nanoTime;

        private Change(ModuleQuery query) {
            this.query = query;
        }

        private Change(Options from) {
            command = from.command;
            query = from.query;
            host = from.host;
            errorText = from.errorText;
            known = from.known;
            patterns.addAll(from.patterns);
            locale = from.locale;
            deadline = from.deadline;
            executor = from.executor;
            listeners.addAll(from.listeners);
            probes.addAll(from.probes);
            rules.addAll(from.rules);
            excluded.addAll(from.excluded);
            discovery = from.discovery;
            resolvers = from.resolvers;
            rehearser = from.rehearser;
            trial = from.trial;
            reach = from.reach;
            clock = from.clock;
            ticker = from.ticker;
        }
    }
}
