package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.VersionQueryKind;
import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.ToolchainChoice;
import dev.gomoddiag.toolchain.ToolchainLines;
import dev.gomoddiag.toolchain.ToolchainSetting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A go command, what it is asked for, and all that decides what it fetches before anyone answers. */
public record FetchScenario(FetchCommand command, ModuleQuery query, FetchSettings settings, LocalState local) {
    public FetchScenario {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(local, "local");
    }

    /** With an empty module cache and no go.sum. */
    public static FetchScenario of(FetchCommand command, ModuleQuery query, FetchSettings settings) {
        return new FetchScenario(command, query, settings, LocalState.bare());
    }

    /** {@code go mod download} under a go.mod, with an empty module cache and no go.sum. */
    public static FetchScenario project(ModFileSummary main, FetchSettings settings) {
        return new FetchScenario(
                FetchCommand.MOD_DOWNLOAD_ALL,
                new ModuleQuery(main.module(), "latest"),
                settings,
                LocalState.bare().with(main));
    }

    /**
     * The download of a toolchain that GOTOOLCHAIN or a go.mod asks for.
     *
     * @param name for example {@code go1.26.8}
     */
    public static FetchScenario toolchain(String name, FetchSettings settings) {
        return of(FetchCommand.TOOLCHAIN, new ModuleQuery("toolchain", name), settings);
    }

    /**
     * Whether go.sum vouches for a file; install and toolchains never look into one.
     *
     * @throws Fatal when go cannot read it
     */
    boolean hasSum(ModuleAt module, ModulePart part) {
        if (!command.readsMain()) {
            return false;
        }
        List<KnownSums> sums = workspace().map(Workspace::allSums).orElseGet(() -> List.of(local.sums()));
        Optional<String> problem =
                sums.stream().flatMap(file -> file.problem().stream()).findFirst();
        problem.filter(why -> settings.has(Change.REFUSED_GO_SUM)).ifPresent(why -> {
            FetchStep.StopStep stop = new FetchStep.StopStep(StopReason.MALFORMED_GO_SUM, why, -1, When.ALWAYS);
            throw new Fatal(Fault.of(stop, Answer.failed(why)));
        });
        return sums.stream().anyMatch(file -> file.has(module, part));
    }

    /** The go.work that the command reads, though it may heed it in the end alone. */
    Optional<Workspace> heededWorkspace() {
        boolean reads = command.readsWork() || command == FetchCommand.GET && settings.has(Change.WORKSPACE_OF_GET);
        return reads ? local.workspace() : Optional.empty();
    }

    /** Whether go goes on where no go.sum vouches for a file ({@code mustHaveSums} of cmd/go/internal/modload/import.go). */
    boolean passesUnsummed(ModuleMode mode) {
        return mode == ModuleMode.MOD || workspace().isPresent();
    }

    /** The go.work that the command heeds. */
    Optional<Workspace> workspace() {
        return command.readsWork() ? local.workspace() : Optional.empty();
    }

    /** The same where the query is as the command reads it. */
    FetchScenario read() {
        Argument cleaned = Argument.of(query).cleaned(settings);
        return switch (command) {
            case GET -> asking(cleaned.path(), query.isVersioned() ? query.version() : "upgrade");
            case INSTALL_SELECTED ->
                asking(new Argument(query.toString(), "").cleaned(settings).path(), "");
            case LIST_VERSIONS -> asking(query.path(), query.isVersioned() ? query.version() : "latest");
            default -> this;
        };
    }

    /** The version to go on with where nobody is asked. */
    String assumedVersion() {
        return VersionQueryKind.of(query.version()) == VersionQueryKind.EXACT
                ? query.version()
                : FetchPlan.UNKNOWN_VERSION;
    }

    /** The same command for something else. */
    FetchScenario asking(String path, String version) {
        return new FetchScenario(command, new ModuleQuery(path, version), settings, local);
    }

    /** Whether go runs where neither a directory nor one above it has a go.mod. */
    boolean isOutside() {
        return workspace()
                .map(work -> work.members().isEmpty())
                .orElseGet(() -> settings.start()
                        .filter(stop -> stop.reason() == StopReason.NO_GO_MOD)
                        .isPresent());
    }

    /** What the main module replaces and excludes; install and toolchains never look into it. */
    Overrides overrides() {
        return command.readsMain()
                ? workspace().map(Workspace::overrides).orElseGet(local::overrides)
                : Overrides.none();
    }

    /** Whether go may write its go.mod; only {@code go list} and a build heed GOFLAGS in this. */
    ModuleMode mode() {
        return command.heedsMode() ? settings.mode() : ModuleMode.MOD;
    }

    /** Whether a path is that of the module go runs under. */
    boolean isMain(String path) {
        return workspace()
                .map(work -> work.holds(path))
                .orElseGet(() -> command.readsMain()
                        && local.main()
                                .filter(main -> main.module().equals(path))
                                .isPresent());
    }

    /** Whether the main module requires or replaces a module. */
    boolean knows(String path) {
        boolean required = command.readsMain()
                && local.main().stream()
                        .flatMap(main -> main.requires().stream())
                        .anyMatch(module -> module.path().equals(path));
        return required || overrides().highest(path).isPresent();
    }

    /** Whether the version asked for is relative to the one at hand. */
    boolean isRelative() {
        VersionQueryKind kind = VersionQueryKind.of(query.version());
        return kind == VersionQueryKind.UPGRADE || kind == VersionQueryKind.PATCH;
    }

    Toolchains toolchains() {
        return local.toolchains().orElseGet(Toolchains::local);
    }

    /** Whether go looks which release is wanted, and of which release it is. */
    Optional<GoRelease> running() {
        return settings.goVersion()
                .filter(version -> local.toolchains().isPresent() && settings.has(Change.TOOLCHAINS))
                .flatMap(version -> GoRelease.parse(version.toString()));
    }

    /** Whether another go may take over because of a module. */
    boolean switches() {
        return command.switches() && toolchains().setting().switches();
    }

    /** Whether the package to install is looked for before any go is chosen. */
    boolean looksAhead() {
        return command == FetchCommand.INSTALL
                && switches()
                && !Argument.of(query).isCut();
    }

    /** Whether a package to install wants a newer go than the one that was chosen. */
    boolean exceeds(GoRelease wanted, ToolchainChoice choice) {
        return !settings.has(Change.MINIMUM_ON_INSTALL)
                || GoRelease.ofToolchain(choice.name())
                        .filter(chosen -> !wanted.newerThan(chosen))
                        .isEmpty();
    }

    /** The go that is to run, by the files unless go passes over them. */
    ToolchainChoice choice(GoRelease running) {
        boolean reads = command != FetchCommand.INSTALL || settings.has(Change.FILES_ON_INSTALL);
        return ToolchainChoice.of(
                toolchains().setting(), reads ? toolchains().lines() : ToolchainLines.none(), running);
    }

    /** The name of the toolchain that go has to download before anything else. */
    Optional<String> missingToolchain() {
        return running()
                .filter(running -> command != FetchCommand.TOOLCHAIN
                        && toolchains().setting().search() != ToolchainSetting.Search.PATH)
                .map(running -> choice(running).name())
                .filter(name -> !toolchains().installed().contains(name)
                        && !name.equals("go" + running().orElseThrow()));
    }

    /** The same for a go that another one has chosen. */
    FetchScenario runBy(GoVersion version) {
        return new FetchScenario(
                command, query, settings.of(version), local.with(toolchains().chosen()));
    }

    public FetchScenario in(LocalState other) {
        return new FetchScenario(command, query, settings, other);
    }
}
