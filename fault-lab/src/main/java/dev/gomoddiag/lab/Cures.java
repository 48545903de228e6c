package dev.gomoddiag.lab;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries the first remedy of a report on the broken machine and judges it by what go does then. */
record Cures(Case one, Stage stage, Go go, Go.Run healthy, Map<String, String> healthyVerification) {
    private static final Duration LEAST = Duration.ofSeconds(3);
    private static final int SLOWER = 5;
    private static final String LEFT = "not undone, ";

    /** As many remedies as there are faults may be needed, each from a report of its own. */
    Result.Cure first(Verdict verdict) throws IOException, InterruptedException {
        List<JsonObject> actions = verdict.actions();
        boolean leftToOthers = Treatment.isLeftToOthers(actions);
        if (one.repair().local().isEmpty()) {
            return Result.Cure.NONE;
        }
        if (!one.repair().local().get()) {
            return new Result.Cure(
                    false, leftToOthers, leftToOthers ? "left to others" : "offers a change: " + actions, 0, "");
        }
        if (leftToOthers || actions.isEmpty()) {
            return failed(actions.isEmpty() ? "no remedy" : "left to others: " + actions, 0);
        }
        String told = Treatment.told(actions);
        if (mentions(one.repair().forbidden(), told)) {
            return failed("forbidden: " + told, 0);
        }
        if (!one.repair().acceptable().isEmpty() && !mentions(one.repair().acceptable(), told)) {
            return failed("beside the point: " + told, 0);
        }
        return carriedOut(actions, verdict.undo());
    }

    private static Result.Cure failed(String why, long millis) {
        return new Result.Cure(true, false, why, millis, "");
    }

    private boolean mentions(List<String> words, String told) {
        return words.stream().map(stage.draw()::fill).anyMatch(told::contains);
    }

    private Result.Cure carriedOut(List<JsonObject> actions, List<JsonObject> undo)
            throws IOException, InterruptedException {
        Map<String, String> broken = go.verification();
        Snapshot untreated = stage.client().snapshot();
        String asked = stage.draw().fill(one.asked());
        Optional<String> wanted = new Treatment(stage).carryOut(actions, asked);
        if (wanted.isEmpty()) {
            return failed("cannot be carried out: " + actions, 0);
        }
        Snapshot treated = stage.client().snapshot();
        Duration limit = Duration.ofMillis(Math.max(LEAST.toMillis(), SLOWER * healthy.millis()));
        Go.Run mended = go.get(wanted.get(), limit);
        if (!mended.succeeded()) {
            String text = Result.GoRuns.cut(mended.outcome().text());
            String how = mended.outcome().exit().isPresent() ? "go still fails: " : "go is too slow: ";
            return failed(how + actions + ": " + text, mended.millis());
        }
        if (wanted.get().equals(stage.draw().fill(one.module()))
                && !mended.sums().containsAll(healthy.sums())) {
            return failed("other hashes: " + actions + ": " + mended.sums(), mended.millis());
        }
        Optional<String> weaker = weaker(broken);
        if (weaker.isPresent()) {
            return failed(weaker.get() + ": " + actions, mended.millis());
        }
        // what go itself wrote is no part of the remedy
        stage.client().restoreFiles(treated);
        String undone = undone(untreated, treated, undo);
        return undone.startsWith(LEFT)
                ? failed(undone + ": " + undo, mended.millis())
                : new Result.Cure(true, true, actions.toString(), mended.millis(), undone);
    }

    private String undone(Snapshot untreated, Snapshot treated, List<JsonObject> undo)
            throws IOException, InterruptedException {
        if (untreated.differences(treated).isEmpty()) {
            return "";
        }
        if (Treatment.isLeftToUser(undo)) {
            return Result.Cure.BY_HAND;
        }
        boolean carriedOut = new Treatment(stage).carryOut(undo, "").isPresent();
        Set<String> left = untreated.differences(stage.client().snapshot());
        return carriedOut && left.isEmpty() ? Result.Cure.EXACT : LEFT + left;
    }

    /** What go verifies otherwise than before, unless the case allows it. */
    private Optional<String> weaker(Map<String, String> broken) throws IOException, InterruptedException {
        return go.verification().entrySet().stream()
                .filter(it -> !it.getValue().equals(healthyVerification.get(it.getKey())))
                .filter(it -> !it.getValue().equals(broken.get(it.getKey())))
                .filter(it -> !one.repair().acceptable().contains(it.getKey()))
                .findFirst()
                .map(it -> "verifies otherwise, " + it);
    }
}
