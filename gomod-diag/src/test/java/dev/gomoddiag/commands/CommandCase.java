package dev.gomoddiag.commands;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.KnownSums;
import dev.gomoddiag.plan.LocalState;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.ModuleCache;
import dev.gomoddiag.plan.ModuleMode;
import dev.gomoddiag.plan.ModulePart;
import dev.gomoddiag.plan.Overrides;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.plan.Toolchains;
import dev.gomoddiag.plan.UrlRewrites;
import dev.gomoddiag.plan.VcsPolicy;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A go command in a state: {@code COMMAND; QUERY; GOPROXY; GOSUMDB; STATE}, where the entries of GOPROXY are faults of the
 * {@link Shelf} or {@code refused}, GOSUMDB is {@code off}, {@code db} or {@code url}, and the words of the state are
 * {@code go:1.18}, {@code toolchain:go1.26.8}, {@code path:go1.26.8} for one in PATH, {@code require:a@v1.0.0}, {@code sum:a@v1.0.0:mod+zip}, {@code sum:malformed}, {@code cache:a@v1.0.0:info+mod+zip+sums},
 * {@code vendor} for such a directory, {@code main:example.com/own} for the path of the main module, {@code package:own} for a directory of the main module, {@code bare} for no go.mod where {@code go get} would have one, {@code exclude:a@v1.0.0}, {@code retract:v1.0.0}, {@code replace:a>b@v1.0.0}, {@code replace:a@v1.0.0>./plain} and {@code NAME=VALUE} for a
 * variable, and those of {@link WorkCase}. A query after {@code =} is the argument of the command as it is, such as {@code =./...}.
 */
record CommandCase(FetchCommand command, ModuleQuery query, String proxies, String sumdb, List<String> state) {
    /** The path of the main module unless the state names another. */
    private static final String MAIN = "main.example";

    static CommandCase parse(String line) {
        String[] parts = line.split(";", -1);
        List<String> words = Stream.of(parts[4].strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new CommandCase(
                FetchCommand.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
                query(parts[1].strip()),
                parts[2].strip(),
                parts[3].strip(),
                words);
    }

    private static ModuleQuery query(String text) {
        if (text.startsWith("=")) {
            return ModuleQuery.argument(text.substring(1));
        }
        return ModuleQuery.parse(
                text.matches("toolchain@.*|main\\.example.*|[a-z]+\\.[a-z]+/.*") ? text : "example.com/" + text);
    }

    /** The lines of go.mod that put something in the place of a module or leave a version out. */
    List<MainLine> mainLines() {
        return state.stream()
                .filter(word -> word.matches("(replace|exclude):.*"))
                .map(MainLine::of)
                .toList();
    }

    /** A word of the state about a module version. */
    record Part(ModuleAt module, List<ModulePart> parts) {
        static Part of(String word) {
            String[] fields = word.split(":", -1);
            String[] at = fields[1].split("@", -1);
            return new Part(
                    new ModuleAt(path(at[0]), at[1]),
                    fields.length < 3
                            ? List.of()
                            : Arrays.stream(fields[2].split("\\+"))
                                    .map(part -> ModulePart.valueOf(part.toUpperCase(Locale.ROOT)))
                                    .toList());
        }

        private static String path(String name) {
            return switch (name) {
                case "toolchain" -> "golang.org/toolchain";
                case MAIN -> MAIN;
                default -> "example.com/" + name;
            };
        }
    }

    List<Part> parts(String kind) {
        return state.stream()
                .filter(word -> word.startsWith(kind + ":") && word.contains("@"))
                .map(Part::of)
                .toList();
    }

    /** The value of a variable; "" when it is not set. */
    String variable(String name) {
        return state.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    String goproxy(String server) {
        StringBuilder list = new StringBuilder();
        for (String token : proxies.split("(?<=[,|])")) {
            String name = token.replaceAll("[,|]", "");
            String url =
                    name.equals("refused") ? "http://127.0.0.1:9" : name.matches("off|direct") ? name : server + name;
            list.append(url).append(token.substring(name.length()));
        }
        return list.toString();
    }

    String gosumdb(Shelf shelf, String server) {
        return switch (sumdb) {
            case "db" -> shelf.sumdb().verifier();
            case "url" -> shelf.sumdb().verifier() + " " + server + "ok/sumdb/sum.example";
            default -> sumdb;
        };
    }

    /** The toolchains in PATH. */
    Set<String> installed() {
        return state.stream()
                .filter(word -> word.startsWith("path:"))
                .map(word -> word.substring(5))
                .collect(Collectors.toSet());
    }

    /** The directories with a package of the main module, without those of {@link Shelf#directories}. */
    Set<String> directories() {
        return state.stream()
                .filter(word -> word.startsWith("package:"))
                .map(word -> word.substring(8))
                .collect(Collectors.toSet());
    }

    private Set<String> packages() {
        return directories().stream()
                .map(directory -> directory.equals(".") ? main() : main() + "/" + directory)
                .collect(Collectors.toSet());
    }

    private String main() {
        return state.stream()
                .filter(word -> word.matches("(main|member):.*"))
                .map(word -> word.startsWith("main:") ? word.substring(5) : word.substring(7) + ".example")
                .reduce((assumed, named) -> named)
                .orElse(MAIN);
    }

    /** The go.mod of the directory. */
    String goMod() {
        StringBuilder text = new StringBuilder("module " + main() + "\n");
        state.stream()
                .filter(word -> word.matches("(go|toolchain):.*"))
                .forEach(word ->
                        text.append('\n').append(word.replaceFirst(":", " ")).append('\n'));
        parts("require")
                .forEach(part -> text.append("\nrequire ")
                        .append(part.module().path())
                        .append(' ')
                        .append(part.module().version())
                        .append('\n'));
        state.stream()
                .filter(word -> word.startsWith("retract:"))
                .forEach(word ->
                        text.append("\nretract ").append(word.substring(8)).append('\n'));
        mainLines().forEach(line -> text.append('\n').append(line.text()).append('\n'));
        return text.toString();
    }

    /** Whether a go.mod is written. */
    boolean hasGoMod() {
        return inModule() || command == FetchCommand.GET && !state.contains("bare");
    }

    boolean inModule() {
        return state.stream().anyMatch(word -> word.matches("(go|require|toolchain|member):.*"));
    }

    /** The same command with the words of another state. */
    CommandCase with(List<String> words) {
        return new CommandCase(command, query, proxies, sumdb, words);
    }

    private WorkCase work() {
        return new WorkCase(this);
    }

    FetchScenario scenario(Shelf shelf, String server, GoVersion version) {
        GlobList noProxy = GlobList.parse(variable("GONOPROXY"));
        FetchSettings whole = new FetchSettings(
                GoProxyList.parse(goproxy(server), noProxy),
                noProxy,
                GlobList.parse(variable("GONOSUMDB")),
                GlobList.none(),
                GlobList.parse(variable("GOPRIVATE")),
                SumdbSetting.parse(gosumdb(shelf, server)),
                VcsPolicy.parse(variable("GOVCS")),
                UrlRewrites.none(),
                Optional.of(version),
                mode(),
                Optional.empty());
        String cache = variable("GOMODCACHE");
        FetchSettings settings = cache.isEmpty() || cache.startsWith("/")
                ? whole
                : whole.stopping(
                        StopReason.INVALID_GOMODCACHE,
                        "go: GOMODCACHE entry is relative; must be absolute path: \"" + cache + "\".");
        CommandCase here = work().here();
        LocalState bare = LocalState.bare().with(cache(shelf)).with(here.sums()).with(toolchains(here));
        LocalState local = work().workspace().map(bare::with).orElse(bare);
        return new FetchScenario(
                command,
                query,
                here.hasGoMod() ? settings : settings.outsideModules(),
                here.inModule()
                        ? local.holding(packages())
                                .with(ShelfEndpoint.summary(here.goMod()))
                                .with(here.overrides())
                        : local);
    }

    private Toolchains toolchains(CommandCase here) {
        String set = variable("GOTOOLCHAIN");
        ToolchainLines lines = here.hasGoMod() ? ToolchainLines.read("go.mod", here.goMod()) : ToolchainLines.none();
        return Toolchains.of(set.isEmpty() ? "local" : set, work().lines().orElse(lines))
                .installed(installed());
    }

    Overrides overrides() {
        return MainLine.overrides(mainLines());
    }

    /** Whether a directory vendor is beside the go.mod, with what that requires. */
    boolean isVendored() {
        return state.contains("vendor");
    }

    /** The version of the go line; "" without one. */
    String goLine() {
        return state.stream()
                .filter(word -> word.startsWith("go:"))
                .map(word -> word.substring(3))
                .findFirst()
                .orElse("");
    }

    private ModuleMode mode() {
        if (variable("GO111MODULE").equals("off")) {
            return ModuleMode.OFF;
        }
        return switch (variable("GOFLAGS")) {
            case "-mod=mod" -> ModuleMode.MOD;
            case "-mod=vendor" -> ModuleMode.VENDOR;
            case "" -> isVendored() ? ModuleMode.ENABLED.besideVendor(goLine()) : ModuleMode.ENABLED;
            default -> ModuleMode.ENABLED;
        };
    }

    private ModuleCache cache(Shelf shelf) {
        ModuleCache.Builder cache = ModuleCache.builder();
        for (Part part : parts("cache")) {
            cache.put(part.module(), part.parts().toArray(new ModulePart[0]));
            if (part.parts().contains(ModulePart.SUMS)) {
                cache.putTiles(List.of(shelf.tile()));
            }
            if (part.parts().contains(ModulePart.MOD)) {
                cache.put(
                        part.module(),
                        ShelfEndpoint.summary(
                                shelf.module(part.module()).files().get("go.mod")));
            }
        }
        return cache.build();
    }

    KnownSums sums() {
        return sums("sum");
    }

    KnownSums sums(String kind) {
        KnownSums sums = KnownSums.of(parts(kind).stream()
                .flatMap(part -> part.parts().stream().map(of -> new KnownSums.Line(part.module(), of)))
                .toList());
        return state.contains(kind + ":malformed") ? sums.beforeMalformed("wrong number of fields 2") : sums;
    }
}
