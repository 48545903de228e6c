package dev.gomoddiag.benchmarks.search;

import com.sun.management.OperatingSystemMXBean;
import dev.gomoddiag.rules.text.TextClassifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one log by the classifier, ripgrep, grep and java.util.regex, in turns; {@code search-comparison.sh} runs it on one
 * core.
 *
 * <p>Arguments: the directory of the pattern files, a directory to work in, the rounds, and a log; without a log one of
 * 200 MB is made.
 */
final class SearchComparison {
    private static final long MADE_BYTES = 200_000_000;
    /** Java's own expressions are so slow that they get the beginning of the log only. */
    private static final long SLICE_BYTES = 100_000;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Path directory;
    private final Path log;
    private final List<Searcher> searchers = new ArrayList<>();

    private record Searcher(Timing timing, long bytes, Callable<Measured> search) {}

    /** What one pass took, in seconds, and found. */
    private record Measured(double wall, double cpu, String found) {}

    private SearchComparison(Path directory, Path log) {
        this.directory = directory;
        this.log = log;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        Path log = arguments.length > 3 ? Path.of(arguments[3]) : directory.resolve("ci.log");
        if (arguments.length < 4) {
            CiLog.write(log, MADE_BYTES);
        }
        SearchComparison comparison = new SearchComparison(directory, log);
        comparison.prepare(PatternTexts.of(Path.of(arguments[0])));
        comparison.run(Integer.parseInt(arguments[2]));
    }

    private void prepare(PatternTexts texts) throws IOException {
        Path literals = Files.write(directory.resolve("literals.txt"), texts.literals());
        Path expressions = Files.write(directory.resolve("expressions.txt"), texts.expressions());
        Path slice = directory.resolve("slice.log");
        long size = Files.size(log);
        try (InputStream in = Files.newInputStream(log)) {
            Files.write(slice, in.readNBytes((int) Math.min(size, SLICE_BYTES)));
        }
        OUT.printf(
                "%d literals, %d expressions, %,d bytes%n",
                texts.literals().size(), texts.expressions().size(), size);
        TextClassifier classifier = new TextClassifier();
        Pattern alternatives =
                Pattern.compile(texts.literals().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        add("rg -j1 -c -F -f literals", log, () -> child("rg", "-j1", "-c", "-F", "-f", literals, log));
        add("rg -j1 -c -f expressions", log, () -> child("rg", "-j1", "-c", "-f", expressions, log));
        add("grep -c -F -f literals", log, () -> child("grep", "-c", "-F", "-f", literals, log));
        add(
                "classifier",
                log,
                () -> inside(() -> classifier.classify(log).failures().size() + " failures"));
        add("java.util.regex, by line", slice, () -> inside(() -> lines(alternatives, slice) + " lines"));
    }

    private void add(String name, Path file, Callable<Measured> search) throws IOException {
        searchers.add(new Searcher(new Timing(name), Files.size(file), search));
    }

    /** The first round warms up and does not count. */
    private void run(int rounds) throws Exception {
        for (int round = 0; round <= rounds; round++) {
            for (Searcher searcher : searchers) {
                Measured measured = searcher.search.call();
                if (round > 0) {
                    searcher.timing.add(searcher.bytes, measured.wall, measured.cpu, measured.found);
                }
            }
        }
        OUT.printf("%-28s %8s %8s   %-22s   %-22s   %s%n", "", "MB/s", "MB/cpu-s", "to rg -F", "by cpu time", "found");
        Timing first = searchers.get(0).timing;
        searchers.forEach(s -> OUT.println(s.timing.against(first)));
    }

    private static Measured inside(Callable<String> search) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        String found = search.call();
        double wall = (System.nanoTime() - start) / 1e9;
        return new Measured(wall, (system.getProcessCpuTime() - cpu) / 1e9, found);
    }

    /** Bash tells what its child took. */
    private static Measured child(Object... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "bash"));
        for (Object word : command) {
            words.add(word.toString());
        }
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        process.waitFor();
        String[] times = lines.get(lines.size() - 1).split(" ", -1);
        if (times.length != 3) {
            throw new IOException(command[0] + " printed \"" + String.join("\n", lines) + "\": install it");
        }
        double cpu = Double.parseDouble(times[1]) + Double.parseDouble(times[2]);
        return new Measured(Double.parseDouble(times[0]), cpu, lines.size() > 1 ? lines.get(0) + " lines" : "");
    }

    private static long lines(Pattern pattern, Path file) throws IOException {
        long found = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Matcher matcher = pattern.matcher("");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found += matcher.reset(line).find() ? 1 : 0;
            }
        }
        return found;
    }
}
