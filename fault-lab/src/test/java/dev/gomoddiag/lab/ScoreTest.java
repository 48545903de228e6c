package dev.gomoddiag.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static Result result(String id, Case.Kind kind, String invalid, String verdict) {
        boolean right = verdict.equals("dns.servfail");
        Result.Graded graded =
                new Result.Graded(verdict, List.of(verdict), "", 0.9, right, right, right, false, true, 900, 700);
        return new Result(
                new Result.Label(id, "dns", kind, List.of(), "dns.servfail", 3, "go1.26.8"),
                invalid,
                new Result.GoRuns(200, 5_000, true, "go: no"),
                graded,
                graded,
                new Result.Baseline("dns.servfail", true, false),
                new Result.Cure(true, right, "", 300, "exact"),
                true);
    }

    private static final List<Result> RESULTS = List.of(
            result("a", Case.Kind.SINGLE, "", "dns.servfail"),
            result("b", Case.Kind.SINGLE, "", "dns.timeout"),
            result("c", Case.Kind.SINGLE, "go succeeds in the fault", ""));

    @Test
    void anInvalidCaseCountsNowhereAndIsNamed() {
        Score score = Score.of(RESULTS);

        assertThat(score.shares())
                .containsEntry(Score.BLIND, new Share(1, 2))
                .containsEntry(Score.CURE, new Share(1, 2));
        assertThat(score.cases()).isEqualTo(2);
        assertThat(score.invalid()).containsExactly("c");
    }

    @Test
    void whatIsBelowTheFloorIsTold() {
        assertThat(Score.of(RESULTS).misses())
                .containsExactlyInAnyOrder(
                        Score.BLIND + ": 50.0 % (1 of 2; 9.5 to 90.5)",
                        Score.TEXT + ": 50.0 % (1 of 2; 9.5 to 90.5)",
                        Score.CURE + ": 50.0 % (1 of 2; 9.5 to 90.5)");
    }

    @Test
    void theTableNamesWhatWasMissed() {
        assertThat(ScoreTable.of(Score.of(RESULTS), RESULTS))
                .contains("| b | dns.servfail | dns.timeout | dns.timeout |")
                .doesNotContain("| a | dns.servfail");
    }
}
