package dev.gomoddiag.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.AnswerTable;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.PeerBehaviour;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares simulations in a state of cache and go.sum with go: of the {@link Shelf} they know but the faults in GOPROXY. */
class SimulatedStateAgainstGoIT {
    private static final Map<String, String> SUMDB = Map.of("sup", "supported", "look", "lookup/", "tile", "tile/");
    private static final String TILE = "/tile/8/";

    @TempDir
    private static Path directory;

    private static Optional<ShelfServer> server = Optional.empty();

    private final Shelf shelf = Shelf.standard();

    @BeforeAll
    static void serve() throws IOException {
        server = Optional.of(ShelfServer.start(Shelf.standard()));
    }

    @AfterAll
    static void close() {
        server.ifPresent(ShelfServer::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a package of a module in the cache
                "get; m/cmd@v1.0.0; ok; off; go:1.18 cache:m@v1.0.0:info",
                "get; m/cmd@v1.0.0; ok; off; go:1.18 cache:m@v1.0.0:info+mod+zip",
                "get; m/cmd@v1.0.0; ok; off; go:1.18 cache:m@v1.0.0:mod",
                "get; m/cmd@v1.1.0; ok; off; go:1.18 cache:m@v1.0.0:info+mod+zip",
                "get; m/cmd@v1.0.0; off; off; go:1.18 cache:m@v1.0.0:info+mod+zip",
                "get; m/cmd@v1.0.0; 404; off; go:1.18 cache:m@v1.0.0:info+mod+zip",
                "get; m/cmd@v1.0.0; 404,ok; off; go:1.18 cache:m@v1.0.0:info",
                "get; m/cmd@v1.0.0; 503|ok; off; go:1.18 cache:m@v1.0.0:info",
                "install; m/cmd@v1.0.0; ok; off; cache:m@v1.0.0:info",
                "install; m/cmd@v1.0.0; ok; off; cache:m@v1.0.0:info+mod+zip",
                "install; m/cmd@latest; ok; off; cache:m@v1.0.0:info+mod+zip",
                "install; m/cmd@v1.0.0; off; off; cache:m@v1.0.0:info+mod+zip",
                // where the main module requires it
                "get; m/cmd@v1.1.0; ok; off; go:1.18 require:m@v1.0.0 sum:m@v1.0.0:mod",
                "get; m/cmd@v1.1.0; ok; off; go:1.18 require:m@v1.0.0 cache:m@v1.0.0:info+mod+zip",
                // one module
                "mod_download; m@v1.0.0; ok; db; cache:m@v1.0.0:info+mod+zip",
                "mod_download; m@v1.0.0; ok; db; go:1.18 cache:m@v1.0.0:info+mod+zip+sums",
                "mod_download; m@v1.0.0; tile-500; db;",
                "mod_download; m@v1.0.0; tile-404|ok; db;",
                "mod_download; m@v1.0.0; tile-500; db; cache:m@v1.0.0:info+mod+zip+sums",
                "mod_download; m@v1.0.0; tile-500; db; go:1.18 sum:m@v1.0.0:mod+zip",
                "mod_download; m@v1.0.0; tile-500; db; go:1.18 sum:m@v1.0.0:mod",
                "mod_download; m@v1.0.0; look-404|ok; db;",
                "mod_download; m@v1.0.0; sup-404,ok; db;",
                // a go.mod
                "mod_download_all; main.example; ok; db; go:1.18 require:m@v1.0.0 require:c@v1.0.0",
                "mod_download_all; main.example; tile-500; db; go:1.18 require:m@v1.0.0 require:c@v1.0.0",
                "list_versions; m@v1.0.0; ok; off; go:1.18 cache:m@v1.0.0:info",
                "toolchain; toolchain@go1.99.0; tile-500; db;"
            })
    void doesWhatGoDoes(String line) throws Exception {
        Optional<Toolchain> go = Toolchain.onPath();
        assumeTrue(go.isPresent(), "go is not on PATH");
        ShelfServer shelves = server.orElseThrow();
        CommandCase asked = CommandCase.parse(line);
        Path home = Files.createTempDirectory(directory, "home");
        Machine.Outcome outcome = new Machine(home, shelf, shelves.url(), Map.of())
                .run(asked, go.get().program());
        List<String> taken = shelves.taken();

        FetchScenario scenario = asked.scenario(shelf, shelves.url(), go.get().version());
        FetchTrace trace = FetchWalk.run(scenario, answers(asked, scenario));

        assertThat(general(requests(trace))).as(outcome.said()).isEqualTo(general(taken.stream()));
        assertThat(trace.verdict() instanceof Verdict.Fetched)
                .as(outcome.said())
                .isEqualTo(outcome.exit() == 0);
        if (trace.verdict() instanceof Verdict.Refused refused) {
            // go names the tile
            assertThat(outcome.said())
                    .contains(refused.because().text().split("8/<level>/<tile>\\.p/<width>|: 404 .*|: 500 .*"));
        }
    }

    private static AnswerTable answers(CommandCase asked, FetchScenario scenario) {
        AnswerTable table = AnswerTable.of(scenario);
        for (String entry : asked.proxies().split("[,|]")) {
            String base = server.orElseThrow().url() + entry;
            String[] fault = entry.split("-");
            if (entry.matches("[45]\\d\\d")) {
                table = table.with(base, Integer.parseInt(entry));
            } else if (fault.length == 2) {
                String place = base + "/sumdb/sum.example/" + SUMDB.getOrDefault(fault[0], "");
                table = table.with(place, Integer.parseInt(fault[1]));
            } else {
                // the module of the query is there, and none longer
                String path = asked.query().path().replace("/cmd", "");
                table = ModulePath.problem(path).isEmpty() && entry.equals("ok")
                        ? table.with(base + "/" + path, PeerBehaviour.SERVES)
                        : table;
            }
        }
        return table;
    }

    private static Stream<String> requests(FetchTrace trace) {
        return trace.visits().stream()
                .map(Visit::step)
                .filter(FetchStep.HttpStep.class::isInstance)
                .map(step -> ((FetchStep.HttpStep) step).url().raw())
                .filter(url -> url.startsWith(server.orElseThrow().url()))
                .map(url -> url.substring(server.orElseThrow().url().length() - 1));
    }

    // the newest version is one that nobody told the simulation, as are the tiles of a tree
    private static TreeSet<String> general(Stream<String> requests) {
        TreeSet<String> all = new TreeSet<>();
        requests.map(path -> path.contains(TILE) ? path.substring(0, path.indexOf(TILE)) + TILE : path)
                .forEach(path -> all.add(path.replace(FetchPlan.UNKNOWN_VERSION, "v1.1.0")));
        return all;
    }
}
