package dev.gomoddiag.lab;

import java.util.List;

/**
 * What came of one case; written as JSON with these names.
 *
 * @param invalid why it does not count; "" when it counts
 * @param clean whether all files and variables were as before in the end
 */
record Result(
        Label label,
        String invalid,
        GoRuns go,
        Graded blind,
        Graded withText,
        Baseline baseline,
        Cure cure,
        boolean clean) {

    static Result invalid(Label label, String why) {
        return new Result(label, why, GoRuns.NONE, Graded.NONE, Graded.NONE, Baseline.NONE, Cure.NONE, true);
    }

    Result cleaned(boolean wasClean) {
        return new Result(label, invalid, go, blind, withText, baseline, cure, wasClean);
    }

    String id() {
        return label.id();
    }

    boolean isValid() {
        return invalid.isEmpty();
    }

    /** Which case it was, and what was true. */
    record Label(String id, String category, Case.Kind kind, List<String> tags, String cause, long seed, String go) {
        static Label of(Case one, Order order) {
            return new Label(
                    one.id(),
                    one.category(),
                    one.kind(),
                    one.tags(),
                    one.truth().cause(),
                    order.seed(),
                    order.go());
        }
    }

    /**
     * The real go before and in the fault.
     *
     * @param failedAfter its limit where it had to be killed
     * @param ended whether it ended by itself
     * @param text what it wrote, cut
     */
    record GoRuns(long healthyMillis, long failedAfter, boolean ended, String text) {
        static final GoRuns NONE = new GoRuns(0, 0, true, "");
        private static final int MOST_TEXT = 4000;

        static GoRuns of(Go.Run healthy, Go.Run broken) {
            return new GoRuns(
                    healthy.millis(),
                    broken.millis(),
                    broken.outcome().exit().isPresent(),
                    cut(broken.outcome().text()));
        }

        static String cut(String text) {
            return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
        }
    }

    /**
     * A verdict and what it is worth.
     *
     * @param first the cause named first, or the outcome where none is
     * @param exact whether it is the cause itself, not another that is right as well
     * @param exceeded whether it says more than is true
     * @param millis until the program had ended; innerMillis as the report tells
     */
    record Graded(
            String first,
            List<String> causes,
            String locus,
            double confidence,
            boolean right,
            boolean exact,
            boolean inThree,
            boolean exceeded,
            boolean locusRight,
            long millis,
            long innerMillis) {
        static final Graded NONE = new Graded("", List.of(), "", 0, false, false, false, false, false, 0, 0);

        static Graded of(Case one, Verdict verdict) {
            List<String> three =
                    verdict.causes().subList(0, Math.min(3, verdict.causes().size()));
            boolean quiet = one.kind() == Case.Kind.HEALTHY && verdict.isQuiet();
            Case.Truth truth = one.truth();
            return new Graded(
                    verdict.first(),
                    verdict.causes(),
                    verdict.locus(),
                    verdict.confidence(),
                    quiet || truth.isRight(verdict.first()) && !verdict.isSilent(),
                    quiet || truth.cause().equals(verdict.first()),
                    quiet || three.stream().anyMatch(truth::isRight),
                    truth.isExceededBy(verdict.first()),
                    truth.locus().isEmpty() || truth.locus().equals(verdict.locus()),
                    verdict.elapsed().toMillis(),
                    verdict.inner().toMillis());
        }
    }

    /**
     * What is had without us.
     *
     * @param textCause the cause that the text of the failure tells by itself
     * @param adviceWorks whether go gets the same content by the advice of forums
     */
    record Baseline(String textCause, boolean textRight, boolean adviceWorks) {
        static final Baseline NONE = new Baseline("", false, false);
    }

    /**
     * What came of the first remedy.
     *
     * @param possible whether something on the machine can mend the case
     * @param success whether it mended the case safely, or rightly left it to others
     * @param why what was done, or what was wrong with it
     * @param undo how it was taken back by its own actions; "" where nothing was changed
     */
    record Cure(boolean possible, boolean success, String why, long millis, String undo) {
        /** Not graded. */
        static final Cure NONE = new Cure(false, false, "", -1, "");

        static final String EXACT = "exact";

        /** A secret that no report repeats: its user puts it back. */
        static final String BY_HAND = "by hand";

        boolean isGraded() {
            return millis >= 0;
        }
    }
}
