package dev.gomoddiag.lab;

import java.util.List;

/**
 * What came of one case; written as JSON with these names.
 *
 * @param invalid why it does not count; "" when it counts
 * @param goMillis how long go took to fail; its limit where it had to be killed
 * @param failure what go wrote, cut
 * @param clean whether all files and variables were as before in the end
 */
record Result(
        String id,
        String category,
        String kind,
        List<String> tags,
        String cause,
        long seed,
        String go,
        String invalid,
        long healthyMillis,
        long goMillis,
        boolean goEnded,
        String failure,
        Graded blind,
        Graded withText,
        String textAlone,
        boolean textAloneRight,
        boolean popularAdviceWorks,
        Cure cure,
        boolean clean) {

    /** A verdict and what it is worth. */
    record Graded(
            String first,
            List<String> causes,
            String locus,
            double confidence,
            boolean right,
            boolean inThree,
            boolean exceeded,
            boolean locusRight,
            boolean falseAlarm,
            long millis,
            long innerMillis) {
        static final Graded NONE = new Graded("", List.of(), "", 0, false, false, false, false, false, 0, 0);
    }

    /**
     * What came of the first remedy.
     *
     * @param possible whether something on the machine can mend the case
     * @param success whether the first remedy mended it safely, or rightly left it to others
     * @param why what was done, and what was wrong with it
     */
    record Cure(boolean possible, boolean success, String why, long millis) {
        static final Cure NONE = new Cure(false, false, "", 0);
    }
}
