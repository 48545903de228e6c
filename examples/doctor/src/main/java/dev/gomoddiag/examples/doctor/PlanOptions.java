package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.GoSumFile;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.modfile.Problem;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.KnownSums;
import dev.gomoddiag.plan.LocalState;
import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.ModuleCache;
import dev.gomoddiag.plan.ModulePart;
import dev.gomoddiag.plan.Toolchains;
import dev.gomoddiag.plan.Workspace;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The go command to plan, and the state it starts in. */
final class PlanOptions {
    @Option(
            names = "--command",
            description = "download, get, install, list, project (go mod download), list-all or toolchain.",
            defaultValue = "download")
    private Asked asked = Asked.DOWNLOAD;

    @Option(names = "--go-mod", paramLabel = "FILE", description = "The go.mod that go runs under.")
    private @Nullable Path goMod;

    @Option(names = "--go-sum", paramLabel = "FILE", description = "The go.sum beside it.")
    private @Nullable Path goSum;

    @Option(
            names = "--go-work",
            paramLabel = "FILE",
            description =
                    "The go.work that go runs under, with the go.mod and go.sum files of the directories it uses.")
    private @Nullable Path goWork;

    @Option(
            names = "--cached",
            paramLabel = "MODULE@VERSION[=PARTS]",
            description = "What the module cache has: info+mod+zip+sums unless given. May be repeated.")
    private List<String> cached = new ArrayList<>();

    @Option(
            names = "--summed",
            paramLabel = "MODULE@VERSION[=PARTS]",
            description = "What go.sum vouches for: mod+zip unless given. May be repeated.")
    private List<String> summed = new ArrayList<>();

    /** The go commands by the names users give them. */
    enum Asked {
        DOWNLOAD(FetchCommand.MOD_DOWNLOAD),
        GET(FetchCommand.GET),
        INSTALL(FetchCommand.INSTALL),
        LIST(FetchCommand.LIST_VERSIONS),
        PROJECT(FetchCommand.MOD_DOWNLOAD_ALL),
        LIST_ALL(FetchCommand.LIST_ALL),
        TOOLCHAIN(FetchCommand.TOOLCHAIN);

        private final FetchCommand command;

        Asked(FetchCommand command) {
            this.command = command;
        }

        // picocli offers and reads these words
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param module what go is asked for; "" for a whole project */
    FetchScenario scenario(String module, HostEnvironment host) throws IOException {
        LocalState state = state(module.split("@", 2)[0]);
        String subject = module.isEmpty()
                ? state.main()
                        .or(() -> state.workspace().stream()
                                .flatMap(work -> work.members().stream())
                                .map(Workspace.Member::goMod)
                                .findFirst())
                        .map(ModFileSummary::module)
                        .orElseThrow(
                                () -> new UsageException(
                                        "no module is named: write doctor plan MODULE[@VERSION], or give --go-mod or --go-work FILE"))
                : module;
        ModuleQuery query = query(subject);
        GoSettings settings = GoSettings.read(host);
        return new FetchScenario(
                asked.command.given(query), query, fetch(settings), state.with(toolchains(settings.toolchains())));
    }

    // without a go.mod nobody knows what it selects: the newest version is meant
    private ModuleQuery query(String subject) {
        boolean module = !subject.startsWith(".") && !subject.contains("...") && !subject.equals("all");
        return switch (asked) {
            case TOOLCHAIN -> Doctor.query("toolchain@" + subject);
            case GET, INSTALL -> Doctor.argument(subject);
            case DOWNLOAD ->
                goMod == null && goWork == null && module ? Doctor.query(subject) : Doctor.argument(subject);
            default -> Doctor.query(subject);
        };
    }

    private FetchSettings fetch(GoSettings settings) throws IOException {
        if (goMod != null) {
            return new GoModState(goMod).under(settings.fetch());
        }
        return goWork != null || isOutside(settings) ? settings.fetch().outsideModules() : settings.fetch();
    }

    private boolean isOutside(GoSettings settings) {
        boolean workspace = !Set.of("", "off").contains(settings.go("GOWORK").raw());
        return !workspace && settings.modFile().isEmpty();
    }

    // the go.mod or go.work that is given counts, not the one of this directory
    private Toolchains toolchains(Toolchains here) throws IOException {
        if (goWork != null) {
            ToolchainLines lines = ToolchainLines.read("go.work", read(goWork));
            return Toolchains.of(here.setting().raw(), lines).installed(here.installed());
        }
        ToolchainLines lines = goMod == null
                ? ToolchainLines.none()
                : ToolchainLines.read("go.mod", Files.readString(goMod, StandardCharsets.UTF_8));
        return Toolchains.of(here.setting().raw(), lines).installed(here.installed());
    }

    private LocalState state(String subject) throws IOException {
        ModuleCache.Builder cache = ModuleCache.builder();
        for (String text : cached) {
            cache.put(module(text), parts(text, "info+mod+zip+sums"));
        }
        LocalState bare = LocalState.bare().with(cache.build()).with(sums());
        LocalState state = goWork == null ? bare : bare.with(workspace(goWork));
        return goMod == null ? state : new GoModState(goMod).addTo(state, subject);
    }

    // go is taken to run in the directory of the go.mod, else in that of the go.work
    private Workspace workspace(Path file) throws IOException {
        Path near = (goMod == null ? file : goMod).toAbsolutePath().normalize();
        return new GoWorkState(file, near.resolveSibling("")).read();
    }

    private static ModuleAt module(String text) {
        ModuleQuery query = Doctor.query(text.split("=", 2)[0]);
        return new ModuleAt(query.path(), query.version());
    }

    private static ModulePart[] parts(String text, String assumed) {
        String[] fields = text.split("=", 2);
        List<ModulePart> parts = new ArrayList<>();
        for (String word : (fields.length < 2 ? assumed : fields[1]).split("\\+", -1)) {
            try {
                parts.add(ModulePart.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "\"" + word + "\" is no part of a module: write info, mod, zip or sums, joined by +");
            }
        }
        return parts.toArray(new ModulePart[0]);
    }

    private KnownSums sums() throws IOException {
        KnownSums file = goSum == null ? KnownSums.none() : sums(goSum);
        Set<KnownSums.Line> lines = new HashSet<>(file.lines());
        for (String text : summed) {
            ModuleAt module = module(text);
            for (ModulePart part : parts(text, "mod+zip")) {
                lines.add(new KnownSums.Line(module, part));
            }
        }
        return new KnownSums(lines, file.problem());
    }

    static KnownSums sumsIfAny(Path file) throws IOException {
        return Files.exists(file) ? sums(file) : KnownSums.none();
    }

    private static KnownSums sums(Path file) throws IOException {
        String text = read(file);
        try {
            return sums(GoSumFile.parse(text));
        } catch (MalformedFileException e) {
            // go asks for the first file that it has to verify before it looks into go.sum
            Problem problem = e.problems().get(0);
            String before = text.lines().limit(problem.line() - 1L).collect(Collectors.joining("\n"));
            return sums(GoSumFile.parse(before))
                    .beforeMalformed("malformed go.sum:\n" + file + ":" + problem.line() + ": " + problem.words());
        }
    }

    private static KnownSums sums(GoSumFile file) {
        return KnownSums.of(file.sums().stream()
                .map(sum -> new KnownSums.Line(
                        new ModuleAt(sum.path(), sum.version()),
                        sum.of() == GoSumFile.Of.GO_MOD ? ModulePart.MOD : ModulePart.ZIP))
                .toList());
    }

    static <T> T parsed(Path file, Function<String, T> parser) throws IOException {
        try {
            return parser.apply(read(file));
        } catch (MalformedFileException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UsageException(file + " does not exist: name a file");
        }
    }
}
