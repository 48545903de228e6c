package dev.gomoddiag.lab;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Brings the namespaces up, starts the lanes in them, and tells what came of the cases. */
public final class Lab {
    private final Options options;
    private final PrintWriter out;

    private Lab(Options options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Takes what {@code fault-lab/run} hands on; see there. Exit status 1 when a case is invalid, left out or cannot be put
     * back, or when a share is below its floor.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
        System.exit(new Lab(Options.parse(List.of(arguments)), out).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        List<Case> cases = CaseFile.readAll(options.cases()).stream()
                .filter(options::wants)
                .toList();
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case is called so: see fault-lab/cases");
        }
        List<Wires> wires = IntStream.range(0, options.lanes())
                .mapToObj(lane -> new Wires(options.prefix() + lane))
                .toList();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> wires.forEach(it -> {
                    it.down();
                    it.removeClientEtc();
                })));
        long start = System.nanoTime();
        wires.forEach(Wires::up);
        out.printf("lab is up after %d ms; %d cases, seed %d%n", millis(start), cases.size(), options.seed());
        List<Result> results = results(cases, wires);
        results.sort(Comparator.comparing((Result it) -> it.label().category()).thenComparing(Result::id));
        report(results);
        out.printf("%d of %d cases in %d s: %s%n", results.size(), cases.size(), millis(start) / 1000, options.out());
        boolean whole = results.size() == cases.size() && results.stream().allMatch(Result::isValid);
        List<String> misses =
                options.extent() == Trial.Extent.WHOLE ? Score.of(results).misses() : List.of();
        misses.forEach(miss -> out.println("below the floor: " + miss));
        return whole && misses.isEmpty() && results.stream().allMatch(Result::clean);
    }

    private void report(List<Result> results) throws IOException {
        Gson gson = new GsonBuilder().setPrettyPrinting().create();
        Files.createDirectories(options.out());
        Files.writeString(options.out().resolve("results.json"), gson.toJson(results));
        if (options.extent() == Trial.Extent.WHOLE) {
            Score score = Score.of(results);
            String table = ScoreTable.of(score, results);
            Files.writeString(options.out().resolve("score.json"), gson.toJson(score));
            Files.writeString(options.out().resolve("score.md"), table);
            out.println(table);
        }
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private List<Result> results(List<Case> cases, List<Wires> wires) throws IOException, InterruptedException {
        Order order = options.order(cases.stream().map(Case::id).toList());
        Files.createDirectories(order.results());
        Files.createDirectories(order.reports());
        Path file = order.scratch().resolve("order.json");
        order.write(file);
        List<Process> lanes = new ArrayList<>();
        for (int lane = 0; lane < wires.size(); lane++) {
            lanes.add(start(wires.get(lane), file, lane));
        }
        List<Result> results = new ArrayList<>();
        Set<String> told = new HashSet<>();
        long end = System.nanoTime() + options.limit().toNanos();
        boolean running = true;
        while (running && System.nanoTime() < end) {
            running = false;
            for (Process lane : lanes) {
                running |= !lane.waitFor(200, TimeUnit.MILLISECONDS);
            }
            for (Case one : cases) {
                Path done = order.results().resolve(one.id() + ".json");
                if (!told.contains(one.id()) && Files.exists(done)) {
                    Optional<Result> result = read(done);
                    result.ifPresent(it -> {
                        told.add(it.id());
                        results.add(it);
                        tell(it);
                    });
                }
            }
        }
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane).isAlive() || lanes.get(lane).exitValue() != 0) {
                out.printf("lane %d did not come to its end: its cases are left out%n", lane);
            }
        }
        return results;
    }

    private static Optional<Result> read(Path file) throws IOException {
        return Optional.ofNullable(new Gson().fromJson(Files.readString(file), Result.class));
    }

    private void tell(Result result) {
        if (!result.isValid()) {
            out.printf("INVALID %-28s %s%n", result.id(), result.invalid().replace("\n", " | "));
            return;
        }
        out.printf(
                "%-7s %-28s go %5d ms  blind %s %-28s %3.0f%% %5d ms  text %s %-24s cure %s %s%s%n",
                result.label().kind(),
                result.id(),
                result.go().failedAfter(),
                mark(result.blind().right()),
                result.blind().first(),
                result.blind().confidence() * 100,
                result.blind().millis(),
                mark(result.withText().right()),
                result.withText().first(),
                result.cure().isGraded() ? mark(result.cure().success()) : ".",
                result.cure().success() ? "" : result.cure().why().replace("\n", " | "),
                result.clean() ? "" : "  NOT UNDONE");
    }

    private static String mark(boolean good) {
        return good ? "+" : "-";
    }

    private static Process start(Wires wires, Path order, int lane) throws IOException {
        return new ProcessBuilder(
                        "nsenter",
                        "--net=/run/netns/" + wires.internet(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lane.class.getName(),
                        order.toString(),
                        Integer.toString(lane))
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
