package dev.gomoddiag.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the results of a run are worth; written as JSON with these names.
 *
 * @param shares by what they say
 * @param categories the same cause first, blind, by category
 * @param medianMillis from the start of the program to its verdict; mostMillis likewise
 * @param invalid ids of cases that do not count
 */
record Score(
        String go,
        long seed,
        int cases,
        Map<String, Share> shares,
        Map<String, Share> categories,
        List<Bin> calibration,
        long medianMillis,
        long mostMillis,
        List<String> invalid) {
    static final String BLIND = "right cause first, blind";
    static final String TEXT = "right cause first, with the failure's text";
    static final String DOUBLE_BLIND = "double faults, right cause first, blind";
    static final String CURE = "first remedy works, where one is possible";
    static final String QUIET = "healthy, no false alarm";
    static final String COLLISION = "same \"connection refused\", right cause first, blind";
    static final String UNDO = "working remedies undone by their own actions, files and variables as before";
    static final String BUDGET = "within the budget of 10 s and a quarter, by the report's clock";

    private static final long BUDGET_MILLIS = 10_250;
    private static final long PROGRAM_MILLIS = 11_000;
    private static final long SLOW_GO_MILLIS = 3_000;

    /** Verdicts of one range of confidence: what was promised, and what was kept. */
    record Bin(String range, double meanConfidence, Share right) {}

    static Score of(List<Result> all) {
        List<Result> valid = all.stream().filter(Result::isValid).toList();
        List<Result> singles = kind(valid, Case.Kind.SINGLE);
        List<Result> doubles = kind(valid, Case.Kind.DOUBLE);
        List<Result> faults = valid.stream()
                .filter(it -> it.label().kind() != Case.Kind.HEALTHY)
                .toList();
        Map<String, Share> shares = new LinkedHashMap<>();
        shares.put(BLIND, Share.of(singles, it -> it.blind().right()));
        shares.put(TEXT, Share.of(singles, it -> it.withText().right()));
        shares.put(
                "the very cause first, blind, without those that are right as well",
                Share.of(singles, it -> it.blind().exact()));
        shares.put(
                "right cause among the first three, blind",
                Share.of(singles, it -> it.blind().inThree()));
        shares.put(
                "right cause among the first three, with text",
                Share.of(singles, it -> it.withText().inThree()));
        shares.put(
                "right place too, blind",
                Share.of(singles, it -> it.blind().right() && it.blind().locusRight()));
        shares.put(DOUBLE_BLIND, Share.of(doubles, it -> it.blind().right()));
        shares.put(
                "double faults, right cause first, with text",
                Share.of(doubles, it -> it.withText().right()));
        List<Result> curable = graded(faults, it -> it.cure().possible());
        shares.put(CURE, Share.of(curable, it -> it.cure().success()));
        shares.put(
                UNDO,
                Share.of(
                        graded(
                                curable,
                                it -> it.cure().success() && !it.cure().undo().isEmpty()),
                        it -> it.cure().undo().equals(Result.Cure.EXACT)));
        shares.put(
                "right cause and working remedy",
                Share.of(curable, it -> it.blind().right() && it.cure().success()));
        shares.put(
                "nothing changed where nothing helps",
                Share.of(
                        graded(faults, it -> !it.cure().possible()),
                        it -> it.cure().success()));
        shares.put(
                QUIET, Share.of(kind(valid, Case.Kind.HEALTHY), it -> it.blind().right()));
        shares.put(
                COLLISION, Share.of(tagged(valid, "collision"), it -> it.blind().right()));
        shares.put("more said than known", Share.of(faults, it -> it.blind().exceeded()));
        shares.put(
                BUDGET,
                Share.of(
                        valid,
                        it -> Math.max(it.blind().innerMillis(), it.withText().innerMillis()) <= BUDGET_MILLIS));
        shares.put(
                "the whole program within 11 s, JVM start included",
                Share.of(
                        valid, it -> Math.max(it.blind().millis(), it.withText().millis()) <= PROGRAM_MILLIS));
        shares.put(
                "verdict before go gives up, where go takes over 3 s",
                Share.of(
                        faults.stream()
                                .filter(it -> it.go().failedAfter() > SLOW_GO_MILLIS)
                                .toList(),
                        it -> it.blind().millis() <= it.go().failedAfter()));
        shares.put(
                "baseline: cause told by the text alone",
                Share.of(singles, it -> it.baseline().textRight()));
        shares.put(
                "baseline: GOPROXY=https://goproxy.cn,direct",
                Share.of(curable, it -> it.baseline().adviceWorks()));
        return new Score(
                valid.stream().map(it -> it.label().go()).findFirst().orElse(""),
                valid.stream().map(it -> it.label().seed()).findFirst().orElse(0L),
                valid.size(),
                shares,
                categories(valid),
                calibration(faults),
                median(valid),
                valid.stream().mapToLong(it -> it.blind().millis()).max().orElse(0),
                all.stream().filter(it -> !it.isValid()).map(Result::id).toList());
    }

    private static List<Result> kind(List<Result> all, Case.Kind kind) {
        return all.stream().filter(it -> it.label().kind() == kind).toList();
    }

    private static List<Result> tagged(List<Result> all, String tag) {
        return all.stream().filter(it -> it.label().tags().contains(tag)).toList();
    }

    private static List<Result> graded(List<Result> faults, Predicate<Result> which) {
        return faults.stream().filter(it -> it.cure().isGraded()).filter(which).toList();
    }

    private static Map<String, Share> categories(List<Result> valid) {
        Map<String, List<Result>> groups = valid.stream()
                .collect(Collectors.groupingBy(it -> it.label().category(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Share> shares = new LinkedHashMap<>();
        groups.forEach((name, results) ->
                shares.put(name, Share.of(results, it -> it.blind().right())));
        return shares;
    }

    private static List<Bin> calibration(List<Result> faults) {
        double[] edges = {0, 0.5, 0.7, 0.9, 1.01};
        List<Bin> bins = new ArrayList<>();
        IntStream.range(0, edges.length - 1).forEach(i -> {
            List<Result> in = faults.stream()
                    .filter(it ->
                            it.blind().confidence() >= edges[i] && it.blind().confidence() < edges[i + 1])
                    .toList();
            double mean = in.stream()
                    .mapToDouble(it -> it.blind().confidence())
                    .average()
                    .orElse(0);
            bins.add(new Bin(
                    edges[i] + " to " + Math.min(1, edges[i + 1]),
                    mean,
                    Share.of(in, it -> it.blind().right())));
        });
        return bins;
    }

    private static long median(List<Result> valid) {
        long[] sorted =
                valid.stream().mapToLong(it -> it.blind().millis()).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** What is below the floor that the project does not go under; empty when nothing is. */
    List<String> misses() {
        Map<String, Double> floors = Map.of(
                BLIND, 0.85, TEXT, 0.90, DOUBLE_BLIND, 0.70, CURE, 0.80, QUIET, 1.0, COLLISION, 0.80, BUDGET, 1.0);
        return shares.entrySet().stream()
                .filter(it -> floors.containsKey(it.getKey()) && it.getValue().rate() < floors.get(it.getKey()))
                .map(it -> it.getKey() + ": " + it.getValue().told())
                .toList();
    }
}
