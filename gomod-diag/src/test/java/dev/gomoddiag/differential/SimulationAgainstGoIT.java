package dev.gomoddiag.differential;

import static java.lang.ProcessBuilder.Redirect.PIPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.plan.AnswerTable;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.PeerBehaviour;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares simulations with what the real go does where peers answer so: nobody but the answers tells the simulation which
 * modules there are.
 */
class SimulationAgainstGoIT {
    /** Which tiles there are follows from the size of a tree. */
    private static final String TILE = "/tile/8/";

    private static final String EARLY = "github.com/acme/early";
    private static final String BETA = "v0.1.0-beta.2";
    private static final String PRIVATE = "\tGOPRIVATE=github.com\tGOSUMDB=off";
    private static final String[] NESTED = {"https://github.com/acme/nested=ok", "https://github.com/acme/nested/c=ok"};

    /** Repositories with a release and a later commit: their go.mod files by directory, and the tags of the release. */
    private static final Map<String, Map<String, String>> REPOSITORIES = Map.of(
            "plain", Map.of("", "v1.0.0"),
            "nested", Map.of("", "v1.0.0", "c", "c/v1.0.0"),
            "inner", Map.of("c", "c/v1.0.0"),
            "major", Map.of("", "v2.0.0"));

    @TempDir
    private static Path directory;

    private static Optional<RealGo> go = Optional.empty();

    private final World world = new World(History.imagined());

    /** @param answers as {@code doctor plan --answer} takes them */
    private record Simulation(String question, List<String> answers) {
        @Override
        public String toString() {
            return question.replace('\t', ' ') + " " + answers;
        }
    }

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        Optional<Path> git = GoRelease.program("git");
        assumeTrue(GoRelease.program("go").isPresent() && git.isPresent(), "go and git are not on PATH");
        World world = new World(History.imagined());
        String program = git.orElseThrow().toString();
        go = Optional.of(new RealGo(world, RealGo.prepare(world, directory, program)));
        for (Map.Entry<String, Map<String, String>> repository : REPOSITORIES.entrySet()) {
            Path place = directory.resolve("repositories/acme").resolve(repository.getKey());
            git(List.of(program, "init", "-q", "--bare", "-b", "main", place.toString()), "");
            git(
                    List.of(program, "-C", place.toString(), "fast-import", "--quiet"),
                    stream(repository.getKey(), repository.getValue()));
        }
    }

    private static void git(List<String> argv, String input) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(argv).inheritIO().redirectInput(PIPE).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor()).as(String.join(" ", argv)).isZero();
    }

    // as git fast-import reads it; a first commit without a parent would be fetched in another way
    private static String stream(String repository, Map<String, String> tags) {
        StringBuilder text = new StringBuilder(commit(1, Map.of("README", "x")));
        Map<String, String> files = new TreeMap<>(Map.of("b.go", "package b", "c/x/x.go", "package x"));
        tags.forEach((directory, tag) -> {
            String major = tag.startsWith("v2") ? "/v2" : "";
            String module = "github.com/acme/" + repository + (directory.isEmpty() ? major : "/" + directory);
            files.put(directory.isEmpty() ? "go.mod" : directory + "/go.mod", "module " + module + "\n\ngo 1.17");
        });
        text.append(commit(2, files));
        int mark = 2;
        for (String tag : tags.values()) {
            mark++;
            text.append(commit(mark, Map.of("README", tag)));
            text.append("reset refs/tags/")
                    .append(tag)
                    .append("\nfrom :")
                    .append(mark)
                    .append("\n\n");
        }
        return text.append(commit(mark + 1, Map.of("README", "y"))).toString();
    }

    private static String commit(int mark, Map<String, String> files) {
        StringBuilder text = new StringBuilder("commit refs/heads/main\nmark :" + mark + "\ncommitter A <a@b.example> "
                + (1_700_000_000 + mark) + " +0000\ndata 1\nx\n");
        files.forEach((name, content) -> text.append("M 100644 inline ")
                .append(name)
                .append("\ndata <<END\n")
                .append(content)
                .append("\nEND\n"));
        return text.append('\n').toString();
    }

    @AfterAll
    static void close() throws IOException {
        if (go.isPresent()) {
            go.get().close();
        }
    }

    static Stream<Simulation> simulations() {
        return Stream.of(
                // a package in a repository that go comes to by git
                simulation("get github.com/acme/plain/c/x@v1.0.0" + PRIVATE),
                simulation("get github.com/acme/plain/c/x@latest" + PRIVATE),
                simulation("get github.com/acme/plain/c/x@v1" + PRIVATE),
                simulation("get github.com/acme/plain/c/x@main" + PRIVATE),
                simulation("get github.com/acme/plain/c/x@v1.0.0" + PRIVATE, "https://github.com/acme/plain=ok"),
                simulation("get github.com/acme/nested/c/x@v1.0.0" + PRIVATE, NESTED),
                simulation("get github.com/acme/nested/c/x@latest" + PRIVATE, NESTED),
                simulation("get github.com/acme/inner/c/x@v1.0.0" + PRIVATE, "https://github.com/acme/inner/c=ok"),
                simulation("get github.com/acme/inner/c/x@latest" + PRIVATE, "https://github.com/acme/inner/c=ok"),
                simulation("get github.com/acme/major/v2/c/x@v2.0.0" + PRIVATE),
                simulation("get github.com/acme/none/c/x@v1.0.0" + PRIVATE, "https://github.com/acme/none=404"),
                simulation("get github.com/acme/plain/c/x@v1.0.0\tGOPROXY=direct\tGOSUMDB=off"),
                simulation(
                        "get github.com/acme/plain/c/x@v1.0.0\tGOPROXY=https://p1.example,direct\tGOSUMDB=off"
                                + "\tp1.example/*=404",
                        "https://p1.example=404"),
                simulation(
                        "get github.com/acme/plain/c/x@v1.0.0\tGOPROXY=https://p1.example|direct\tGOSUMDB=off"
                                + "\tp1.example/*=503",
                        "https://p1.example=503"),
                simulation(
                        "get go.example.org/lib/pkg/util@v0.4.0\tGOPRIVATE=go.example.org\tGOSUMDB=off",
                        "https://go.example.org/lib=ok",
                        "https://go.example.org?go-get=1=web-page"),
                // a package at a proxy
                simulation("get " + EARLY + "/pkg/util@" + BETA + "\tGOPROXY=https://p1.example\tGOSUMDB=off"),
                simulation("get " + EARLY + "/pkg/util@" + BETA + "\tGOPROXY=https://p1.example\tGOSUMDB=KEY"),
                simulation("get " + EARLY + "/pkg/util@latest\tGOPROXY=https://p1.example\tGOSUMDB=KEY"),
                // the tiles that prove a record
                simulation("mod_download " + EARLY + "@" + BETA + "\tGOPROXY=https://p1.example\tGOSUMDB=KEY"),
                simulation(
                        "mod_download " + EARLY + "@" + BETA + "\tGOPROXY=https://p1.example\tGOSUMDB=KEY"
                                + "\tp1.example/tile=404",
                        "https://p1.example/sumdb/sum.golang.org/tile=404"),
                simulation(
                        "mod_download " + EARLY + "@" + BETA + "\tGOPROXY=https://p1.example|https://p2.example"
                                + "\tGOSUMDB=KEY\tp1.example/tile=500",
                        "https://p1.example/sumdb/sum.golang.org/tile=500"),
                simulation(
                        "mod_download " + EARLY + "@" + BETA + "\tGOPROXY=https://p1.example\tGOSUMDB=KEY"
                                + "\tp1.example/tile=html",
                        "https://p1.example/sumdb/sum.golang.org/tile=web-page"),
                simulation(
                        "mod_download " + EARLY + "@" + BETA + "\tGOPROXY=https://p3.example\tGOSUMDB=KEY"
                                + "\tsum.golang.org/tile=503",
                        "https://p3.example/sumdb=404",
                        "https://sum.golang.org/tile=503"));
    }

    private static Simulation simulation(String question, String... answers) {
        return new Simulation(question, List.of(answers));
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void doesWhatGoDoes(Simulation simulation) throws Exception {
        GoRelease release = GoRelease.onPath().orElseThrow();
        Case question = Case.parse(simulation.question());
        Observation seen = go.orElseThrow().run(question, release);

        FetchScenario scenario = Model.scenario(world, question, release.version());
        FetchTrace trace = FetchWalk.run(scenario, table(scenario, simulation.answers()));

        // the newest version may be the one that is asked for, which a simulation does not know
        assertThat(requests(Model.requests(world, trace, release.version()), newest(question)))
                .as(seen.said())
                .isEqualTo(requests(seen.requests(), ""));
        assertThat(commands(trace, newest(question)))
                .as(seen.said())
                .isEqualTo(new TreeSet<>(seen.commands().stream()
                        .map(SimulationAgainstGoIT::general)
                        .toList()));
        assertThat(tiles(trace)).isEqualTo(seen.requests().stream().anyMatch(text -> text.contains(TILE)));
        assertThat(trace.exitStatus()).as(seen.said()).isEqualTo(seen.exit());
        if (trace.verdict() instanceof Verdict.Refused refused) {
            assertThat(seen.said()).contains(words(refused));
        }
    }

    // go names the tile, and what follows on a git command is git's
    private static List<String> words(Verdict.Refused refused) {
        String said = refused.because().text();
        return refused.at() instanceof FetchStep.GitStep
                ? List.of(said.substring(0, said.indexOf(':', said.indexOf("://") + 1)))
                : List.of(said.split("8/<level>/<tile>\\.p/<width>"));
    }

    private static TreeSet<String> requests(List<String> requests, String newest) {
        TreeSet<String> all = new TreeSet<>();
        requests.stream()
                .filter(text -> !text.contains(TILE))
                .forEach(text -> all.add(text.replace(FetchPlan.UNKNOWN_VERSION, newest)));
        return all;
    }

    private static boolean tiles(FetchTrace trace) {
        return trace.visits().stream()
                .map(Visit::step)
                .anyMatch(step -> step instanceof FetchStep.HttpStep http && http.operation() == Operation.SUMDB_TILE);
    }

    // what a list tells
    private static String newest(Case question) {
        return question.query().path().startsWith(EARLY) ? BETA : "v1.0.0";
    }

    private static TreeSet<String> commands(FetchTrace trace, String newest) {
        TreeSet<String> commands = new TreeSet<>();
        for (Visit visit : trace.visits()) {
            if (visit.step() instanceof FetchStep.GitStep git) {
                commands.add(general(git.asked().raw() + " " + String.join(" ", git.argv()))
                        .replace(FetchPlan.UNKNOWN_VERSION, newest));
            }
        }
        return commands;
    }

    // hashes are made up in a simulation, and a page names a repository at its own place
    private static String general(String command) {
        return command.replaceAll("[0-9a-f]{40}", "HASH")
                .replace("https://github.com/Acme/lib", "https://go.example.org/lib");
    }

    private static AnswerTable table(FetchScenario scenario, List<String> answers) {
        AnswerTable table = AnswerTable.of(scenario);
        for (String answer : answers) {
            int equals = answer.lastIndexOf('=');
            String prefix = answer.substring(0, equals);
            String word = answer.substring(equals + 1);
            table = switch (word) {
                case "ok" -> table.with(prefix, PeerBehaviour.SERVES);
                case "web-page" -> table.with(prefix, PeerBehaviour.WEB_PAGE);
                default -> table.with(prefix, Integer.parseInt(word));
            };
        }
        return table;
    }
}
