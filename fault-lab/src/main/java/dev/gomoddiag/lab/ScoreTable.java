package dev.gomoddiag.lab;

import java.util.List;
import java.util.Locale;

/** A score and the cases that it misses, as Markdown. */
final class ScoreTable {
    private ScoreTable() {}

    static String of(Score score, List<Result> results) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%d cases, %s, seed %d; time to the verdict %d ms in the median, %d ms at most, JVM start included.%n%n"
                        .formatted(score.cases(), score.go(), score.seed(), score.medianMillis(), score.mostMillis()));
        text.append("| measure | share (hits; 95 % interval) |\n|---|---|\n");
        score.shares().forEach((name, share) -> row(text, name, share.told()));
        text.append("\n| category | right cause first, blind |\n|---|---|\n");
        score.categories().forEach((name, share) -> row(text, name, share.told()));
        text.append("\n| confidence | mean | right |\n|---|---|---|\n");
        score.calibration()
                .forEach(bin -> row(
                        text,
                        bin.range(),
                        String.format(Locale.ROOT, "%.2f", bin.meanConfidence()),
                        bin.right().told()));
        text.append("\n| missed | true cause | blind | with text | remedy |\n|---|---|---|---|---|\n");
        results.stream()
                .filter(Result::isValid)
                .filter(ScoreTable::isMissed)
                .forEach(it -> row(
                        text,
                        it.id(),
                        it.label().cause(),
                        it.blind().right() ? "right" : it.blind().first(),
                        it.label().kind() == Case.Kind.HEALTHY || it.withText().right()
                                ? "right"
                                : it.withText().first(),
                        !it.cure().isGraded() || it.cure().success()
                                ? ""
                                : first(it.cure().why())));
        return text.toString();
    }

    private static boolean isMissed(Result result) {
        boolean text =
                result.label().kind() == Case.Kind.HEALTHY || result.withText().right();
        return !result.blind().right()
                || !text
                || result.cure().isGraded() && !result.cure().success();
    }

    private static String first(String why) {
        int colon = why.indexOf(':');
        return colon < 0 ? why : why.substring(0, colon);
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
