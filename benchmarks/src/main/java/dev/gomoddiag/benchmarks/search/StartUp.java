package dev.gomoddiag.benchmarks.search;

import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures from nothing loaded to the first explanation, each time in a class loader of its own; {@code start-up.sh} runs
 * it.
 *
 * <p>Arguments: the jar, and the rounds.
 */
final class StartUp {
    private static final String CLASSIFIER = "dev.gomoddiag.rules.text.TextClassifier";
    private static final String MESSAGE =
            "go: example.com/m@v1.0.0: Get \"https://mirror.example.com/example.com/m/@v/v1.0.0.info\":"
                    + " dial tcp 192.0.2.1:443: connect: connection refused";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private StartUp() {}

    /** Prints the first, the median and the slowest of the later half, and the heap. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        List<Double> millis = new ArrayList<>();
        long before = usedHeap();
        long kept = 0;
        for (int round = 0; round < rounds; round++) {
            try (URLClassLoader loader = new URLClassLoader(
                    new URL[] {Path.of(arguments[0]).toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
                long start = System.nanoTime();
                Object classifier =
                        loader.loadClass(CLASSIFIER).getConstructor().newInstance();
                Object found = classifier
                        .getClass()
                        .getMethod("classify", Reader.class)
                        .invoke(classifier, new StringReader(MESSAGE));
                millis.add((System.nanoTime() - start) / 1e6);
                if (round == 0) {
                    kept = usedHeap() - before;
                    OUT.println(found.toString().contains("net.tcp.refused") ? "explained" : "not explained");
                }
            }
        }
        List<Double> warm = millis.subList(rounds / 2, rounds).stream().sorted().toList();
        OUT.printf(
                Locale.ROOT,
                "first %.1f ms, warm %.1f ms (%.1f to %.1f), heap kept %.1f MB%n",
                millis.get(0),
                warm.get(warm.size() / 2),
                warm.get(0),
                warm.get(warm.size() - 1),
                kept / 1e6);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
