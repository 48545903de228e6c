package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.RequestUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks modules up in the checksum database (cmd/go/internal/modfetch/sumdb.go). Not thread-safe. */
final class Checksums {
    private final FetchScenario scenario;
    private final FetchSettings settings;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Sources sources;
    private final List<Base> bases = new ArrayList<>();
    private Optional<Fault> baseFault = Optional.empty();

    Checksums(FetchScenario scenario, VisitLog log, EntryWalk walk, Sources sources) {
        this.scenario = scenario;
        this.settings = scenario.settings();
        this.log = log;
        this.walk = walk;
        this.sources = sources;
    }

    /**
     * A place to ask.
     *
     * @param path what comes before {@code lookup/} and {@code tile/}
     * @param entry the module proxy that serves the database, -1 for the database itself
     */
    private record Base(RequestUrl url, String path, int entry, When when) {}

    /**
     * Checks a file by go.sum, else by the checksum database; empty when that went well or is not wanted.
     *
     * @throws Fatal when go.sum vouches for another file
     */
    Optional<Fault> verify(ModuleAt module, ModulePart part, Payload content) {
        boolean altered = content instanceof Payload.Altered;
        if (scenario.hasSum(module, part)) {
            if (altered) {
                String file = part == ModulePart.MOD ? module + "/go.mod" : module.toString();
                throw new Fatal(mismatch("verifying " + file + ": checksum mismatch"));
            }
            return Optional.empty();
        }
        if (!isToolchain(module) && trusted(module.path())) {
            return Optional.empty();
        }
        Optional<Fault> fault = scenario.local().cache().has(module, ModulePart.SUMS)
                ? Optional.empty()
                : lookUp(module.path(), module.version());
        return fault.isEmpty() && altered
                ? Optional.of(mismatch(module + ": verifying " + noun(part) + ": checksum mismatch"))
                : fault;
    }

    private boolean trusted(String module) {
        return settings.noSumdb().matches(module) || settings.sumdb() instanceof SumdbSetting.Off;
    }

    // useSumDB: no setting but a single file:// GOPROXY exempts a toolchain
    private boolean isToolchain(ModuleAt module) {
        List<ProxyEntry> entries = settings.proxies().entries();
        boolean fromDisk = entries.size() == 1
                && entries.get(0) instanceof ProxyEntry.Url url
                && url.base().scheme().equals("file");
        return module.path().equals(ToolchainFetch.MODULE) && !fromDisk;
    }

    private Fault mismatch(String text) {
        return log.stop(StopReason.CHECKSUM_MISMATCH, text);
    }

    private static String noun(ModulePart part) {
        return part == ModulePart.MOD ? "go.mod" : "module";
    }

    private Optional<Fault> lookUp(String module, String version) {
        Optional<FetchStep.StopStep> unnameable = unnameable(module, version);
        if (unnameable.isPresent()) {
            return unnameable.map(stop -> log.stop(stop, FaultKind.HARD));
        }
        Optional<String> refused = refused();
        if (refused.isPresent()) {
            return refused.map(problem -> log.stop(StopReason.INVALID_GOSUMDB, problem));
        }
        SumdbSetting.Database database = (SumdbSetting.Database) settings.sumdb();
        if (bases.isEmpty() && baseFault.isEmpty()) {
            findBase(database, module);
        }
        return baseFault.or(() -> lookup(module, version)).map(fault -> fault.as(FaultKind.HARD));
    }

    private Optional<String> refused() {
        if (settings.sumdb() instanceof SumdbSetting.Off) {
            return Optional.of("checksum database disabled by GOSUMDB=off");
        }
        return settings.sumdb() instanceof SumdbSetting.Invalid invalid
                ? Optional.of(invalid.problem())
                : Optional.empty();
    }

    private static Optional<FetchStep.StopStep> unnameable(String module, String version) {
        Optional<String> path = ModulePath.problem(module);
        if (path.isPresent()) {
            String text = ModulePath.malformed(module, path.get());
            return Optional.of(new FetchStep.StopStep(StopReason.INVALID_MODULE_PATH, text, -1, When.ALWAYS));
        }
        return version.equals(FetchPlan.UNKNOWN_VERSION)
                ? Optional.empty()
                : ModuleVersion.problem(version)
                        .map(why -> new FetchStep.StopStep(
                                StopReason.INVALID_VERSION,
                                "verifying go.mod: " + module + "@" + version + ": " + why,
                                -1,
                                When.ALWAYS));
    }

    // dbClient.initBase, once per process
    private void findBase(SumdbSetting.Database database, String module) {
        Optional<RequestUrl> url = database.url();
        if (url.isPresent()) {
            bases.add(new Base(url.get(), "", -1, When.ALWAYS));
            return;
        }
        StepConditions conditions = new StepConditions(settings);
        RequestUrl itself = RequestUrl.of("https://" + database.name());
        String below = "sumdb/" + database.name() + "/";
        Attempt<RequestUrl> found = walk.walk(
                at -> sources.checksums(at, database.name(), module).then(proxy -> {
                    bases.add(new Base(proxy, below, at.index(), conditions.forAny(at.index())));
                    return Attempt.done(proxy);
                }),
                itself);
        baseFault = found.failure().filter(fault -> !fault.notExist());
        boolean assumed =
                found instanceof Attempt.Done<RequestUrl> done && done.value().equals(itself);
        boolean exhausted = found.failure().isPresent() || found instanceof Attempt.Skipped;
        if (baseFault.isEmpty() && (exhausted || assumed || walk.isExhaustive())) {
            int entries = settings.proxies().entries().size();
            bases.add(new Base(itself, "", -1, conditions.forAny(entries)));
        }
    }

    private Optional<Fault> lookup(String module, String version) {
        Optional<Fault> first = Optional.empty();
        for (Base base : List.copyOf(bases)) {
            FetchStep.HttpStep step =
                    step(Operation.SUMDB_LOOKUP, module, version, base, ProtocolUrls.lookup(module, version));
            Answer answer = log.ask(step, "");
            Optional<Fault> fault = answer instanceof Answer.Served served
                    ? proof(step, base, served)
                    : Optional.of(Fault.of(step, answer));
            first = first.or(() -> fault);
        }
        return first;
    }

    // the record is compared with what was fetched only when the tiles have proved it (Client.Lookup of x/mod/sumdb)
    private Optional<Fault> proof(FetchStep.HttpStep lookup, Base base, Answer.Served served) {
        return served.payload() instanceof Payload.SumdbRecord record
                ? tiles(lookup.module(), lookup.version(), base, record)
                        .or(() -> record.denial()
                                .map(words -> Fault.of(lookup, new Answer.Failed(words, served.status()))))
                : Optional.empty();
    }

    private Optional<Fault> tiles(String module, String version, Base base, Payload.SumdbRecord record) {
        List<FetchStep.HttpStep> steps = SumdbTiles.paths(record).stream()
                .filter(path -> !record.isPlaced() || !scenario.local().cache().hasTile(path))
                .map(path -> step(Operation.SUMDB_TILE, module, version, base, path))
                .toList();
        // tiles that nobody can name are others for each record
        String argument = record.isPlaced() ? "" : module + "@" + version;
        log.askAll(steps.stream()
                .map(step -> new VisitLog.Question(step, argument))
                .toList());
        Optional<Fault> first = Optional.empty();
        for (FetchStep.HttpStep step : steps) {
            Answer answer = log.ask(step, argument);
            Optional<Fault> fault = answer instanceof Answer.Served served
                    ? unreadable(step, served)
                    : inFull(step, base, argument, answer);
            first = first.or(() -> fault);
        }
        return first;
    }

    private static Optional<Fault> unreadable(FetchStep.HttpStep step, Answer.Served served) {
        return served.payload() instanceof Payload.Unreadable bytes
                ? Optional.of(Fault.of(step, new Answer.Failed(bytes.text(), served.status())))
                : Optional.empty();
    }

    // a partial tile that fails is asked for once more as the full tile, whose own failure is not told
    private Optional<Fault> inFull(FetchStep.HttpStep partial, Base base, String argument, Answer because) {
        String path = partial.url().raw();
        int cut = path.indexOf(".p/", path.indexOf("tile/8/"));
        if (cut < 0) {
            return Optional.of(Fault.of(partial, because));
        }
        FetchStep.HttpStep full = new FetchStep.HttpStep(
                Operation.SUMDB_TILE,
                partial.module(),
                partial.version(),
                RequestUrl.of(path.substring(0, cut)),
                base.entry(),
                base.when());
        return log.ask(full, argument) instanceof Answer.Served served
                ? unreadable(full, served)
                : Optional.of(Fault.of(partial, because));
    }

    private static FetchStep.HttpStep step(Operation operation, String module, String version, Base base, String path) {
        return new FetchStep.HttpStep(
                operation,
                module,
                version,
                ProtocolUrls.sumdb(base.url(), base.path() + path),
                base.entry(),
                base.when());
    }
}
