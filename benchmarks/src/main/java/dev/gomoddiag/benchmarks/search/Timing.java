package dev.gomoddiag.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast one searcher was, round by round, in millions of bytes a second. */
final class Timing {
    private final String name;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private String result = "";

    Timing(String name) {
        this.name = name;
    }

    void add(long bytes, double wallSeconds, double cpuSeconds, String found) {
        wall.add(bytes / 1e6 / wallSeconds);
        cpu.add(bytes / 1e6 / cpuSeconds);
        result = found;
    }

    /** One line: the median by wall clock and by processor time, and their ratios to another with the spread. */
    String against(Timing other) {
        return String.format(
                Locale.ROOT,
                "%-28s %8.0f %8.0f   %s   %s   %s",
                name,
                median(wall),
                median(cpu),
                ratio(wall, other.wall),
                ratio(cpu, other.cpu),
                result);
    }

    private static String ratio(List<Double> ours, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return String.format(
                Locale.ROOT,
                "%6.2f (%.2f to %.2f)",
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
