package dev.gomoddiag;

import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.event.DiagnosticListener;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.internal.Discovery;
import dev.gomoddiag.internal.Options;
import dev.gomoddiag.internal.PatternText;
import dev.gomoddiag.internal.Reading;
import dev.gomoddiag.internal.Run;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Rehearser;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.settings.GoSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells whether a Go module can be fetched from here, and if not, why and what to do.
 *
 * <pre>{@code
 * Report report = Diagnostics.forModule("github.com/gin-gonic/gin").version("v1.9.1").run();
 * }</pre>
 *
 * <p>Immutable: every method that configures returns a new value, so one may be kept and derived from. Defaults: version
 * {@code latest}, the machine this JVM runs on, a deadline of ten seconds, all probes and rules that ServiceLoader finds,
 * a thread per running probe, remedies rehearsed. Nothing on the machine is changed.
 */
public final class Diagnostics {
    private final Options options;

    private Diagnostics(Options options) {
        this.options = options;
    }

    /** Starts from a module path, as go would be given it; it may be malformed, which is then the diagnosis. */
    public static Diagnostics forModule(String path) {
        return forQuery(new ModuleQuery(path, "latest"));
    }

    /** Starts from a module path and a version query; {@code latest} where none is named. */
    public static Diagnostics forQuery(ModuleQuery query) {
        return new Diagnostics(Options.forQuery(query.isVersioned() ? query : query.at("latest")));
    }

    /**
     * Starts from the go.mod of a directory, or of the nearest one above it, as go finds it.
     *
     * @param directory on the machine under diagnosis, or the go.mod itself; "." is the working directory
     */
    public static ProjectDiagnostics forProject(Path directory) {
        return ProjectDiagnostics.at(directory.toString());
    }

    /** Reads the text of a failed go command, with no network; IllegalStateException without a classifier. */
    public static Explanation explain(String text) {
        return Reading.explain(text);
    }

    /** Reads the output of a failed go command to its end; the reader is not closed. */
    public static Explanation explain(Reader text) throws IOException {
        return Reading.explain(text, List.of());
    }

    /**
     * As {@link #explain(Reader)}, with the patterns of further files.
     *
     * @throws InvalidPatternException which names the file, the line and the field that cannot be used
     */
    public static Explanation explain(Reader text, List<Path> patterns) throws IOException {
        List<PatternText> files = new ArrayList<>();
        for (Path file : patterns) {
            files.add(PatternText.read(file));
        }
        return Reading.explain(text, files);
    }

    /** Judges what was seen before, with no network: the causes that today's rules find in it. */
    public List<Diagnosis> judge(Evidence evidence) {
        return Reading.judge(options, evidence);
    }

    /** A version, a branch, a commit or a query such as {@code latest} or {@code v1.9}. */
    public Diagnostics version(String query) {
        return with(change -> change.query = change.query.at(query));
    }

    /** The command to diagnose; {@code go mod download} unless given. */
    public Diagnostics command(FetchCommand command) {
        return with(change -> change.command = Objects.requireNonNull(command, "command"));
    }

    /** The output of the failed command, read as further evidence. */
    public Diagnostics errorText(String text) {
        return with(change -> change.errorText = Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads error texts by the patterns of this file as well, after those given before. It is read and checked at once.
     *
     * @throws InvalidPatternException which names the file, the line and the field that cannot be used
     * @throws IllegalStateException when no classifier is found
     */
    public Diagnostics patterns(Path file) throws IOException {
        PatternText text = PatternText.read(file);
        return new Diagnostics(Reading.checked(options.with(change -> change.patterns.add(text))));
    }

    /** The time for the whole run, rehearsals included. */
    public Diagnostics deadline(Duration budget) {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("deadline " + budget + " is not positive: give the run some time");
        }
        return with(change -> change.deadline = budget);
    }

    /** The language of the report's texts; English unless given, Simplified Chinese is the other one there is. */
    public Diagnostics locale(Locale locale) {
        return with(change -> change.locale = Objects.requireNonNull(locale, "locale"));
    }

    /** Runs probes and rehearsals; never shut down by the run. A pool that is too small makes probes late. */
    public Diagnostics executor(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return with(change -> change.executor = Optional.of(executor));
    }

    /** Hears of the progress, after those added before. */
    public Diagnostics listener(DiagnosticListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(change -> change.listeners.add(listener));
    }

    /** The machine to diagnose from. */
    public Diagnostics environment(HostEnvironment host) {
        return with(change -> change.host = Objects.requireNonNull(host, "host"));
    }

    /** Takes part beside those that are discovered. */
    public Diagnostics probe(Probe probe) {
        Objects.requireNonNull(probe, "probe");
        return with(change -> change.probes.add(probe));
    }

    /** Takes part beside those that are discovered. */
    public Diagnostics rule(Rule rule) {
        Objects.requireNonNull(rule, "rule");
        return with(change -> change.rules.add(rule));
    }

    /** Leaves probes out; they are reported as skipped. */
    public Diagnostics exclude(ProbeId... probes) {
        return with(change -> change.excluded.addAll(Arrays.asList(probes)));
    }

    /** Uses nothing but what is registered by hand. */
    public Diagnostics withoutDiscovery() {
        return with(change -> change.discovery = Discovery.off());
    }

    /** Finds extensions through this loader, and not through the one that loaded {@link Probe}. */
    public Diagnostics discoverIn(ClassLoader loader) {
        Objects.requireNonNull(loader, "loader");
        return with(change -> change.discovery = Discovery.through(loader));
    }

    /** Resolves names instead of the discovered resolver. */
    public Diagnostics resolver(HostResolver.Factory resolvers) {
        Objects.requireNonNull(resolvers, "resolvers");
        return with(change -> change.resolvers = Optional.of(resolvers));
    }

    /** Carries out rehearsals instead of the discovered rehearser. */
    public Diagnostics rehearser(Rehearser rehearser) {
        Objects.requireNonNull(rehearser, "rehearser");
        return with(change -> change.rehearser = Optional.of(rehearser));
    }

    /** Proposes remedies without trying them. */
    public Diagnostics proposeOnly() {
        return with(change -> change.trial = Options.Trial.PROPOSE_ONLY);
    }

    /** Judges settings, plan and error text alone: no probe runs, nobody is asked and nothing is rehearsed. */
    public Diagnostics offline() {
        return with(change -> change.reach = Options.Reach.OFFLINE);
    }

    /** The wall clock, for dates in the report and comparison with other clocks. */
    public Diagnostics clock(InstantSource clock) {
        return with(change -> change.clock = Objects.requireNonNull(clock, "clock"));
    }

    /** Nanoseconds of a clock that only goes forward; mainly for tests. */
    public Diagnostics ticker(LongSupplier ticker) {
        return with(change -> change.ticker = Objects.requireNonNull(ticker, "ticker"));
    }

    /** What the go command would ask, of whom and in which order; asks nobody. */
    public FetchPlan plan() {
        return Reading.plan(options);
    }

    /** Every setting of the machine that decides what go does, with its source. */
    public GoSettings settings() {
        return Reading.settings(options);
    }

    /**
     * Runs to the end. An interrupt cancels the run; the report is still returned, with the interrupt flag set.
     *
     * @throws IllegalStateException when no probe is found
     */
    public Report run() {
        return start().await();
    }

    /**
     * Begins a run and returns at once.
     *
     * @throws IllegalStateException when no probe is found
     */
    public DiagnosticRun start() {
        return new DiagnosticRun(Run.start(options));
    }

    Options options() {
        return options;
    }

    private Diagnostics with(Consumer<Options.Change> edit) {
        return new Diagnostics(options.with(edit));
    }
}
