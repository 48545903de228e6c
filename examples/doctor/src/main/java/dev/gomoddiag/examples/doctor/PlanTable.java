package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.ReportedError;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.settings.ConfigProblem;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.util.Locale;

/** A fetch plan, or a simulated fetch, as lines: number, condition or answer, operation, what. */
final class PlanTable {
    private final Locale locale;

    PlanTable(Locale locale) {
        this.locale = locale;
    }

    void write(FetchPlan plan, Appendable out) throws IOException {
        out.append(String.join(" ", plan.command().argv(plan.query()))).append('\n');
        int number = 0;
        for (FetchStep step : plan.steps()) {
            number++;
            line(number, say("plan.when." + word(step.when())), step, out);
        }
        if (number == 0) {
            out.append(say("plan.nothing")).append('\n');
        }
    }

    void write(FetchScenario scenario, FetchTrace trace, Appendable out) throws IOException {
        out.append(String.join(" ", scenario.command().argv(scenario.query()))).append('\n');
        int number = 0;
        for (Visit visit : trace.visits()) {
            number++;
            line(number, say("plan.decision." + word(visit.decision())), visit.step(), out);
            String said = visit.step() instanceof FetchStep.StopStep
                    ? ""
                    : visit.answer().text();
            if (!said.isEmpty()) {
                out.append(" ".repeat(25)).append(said.replace("\n\t", " ")).append('\n');
            }
        }
        out.append(end(trace)).append('\n');
    }

    /** What ends every git command of the plan. */
    void write(ConfigProblem problem, Appendable out) throws IOException {
        String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
        out.append(say("plan.git-ends", place, problem.text())).append('\n');
    }

    private String end(FetchTrace trace) {
        if (trace.verdict() instanceof Verdict.Fetched fetched) {
            return say("plan.fetched", fetched.module() + "@" + fetched.version(), trace.requests());
        }
        ReportedError error = trace.error().orElseThrow();
        return say("plan.refused", trace.exitStatus(), word(error.kind()), error.text(), trace.requests());
    }

    private void line(int number, String when, FetchStep step, Appendable out) throws IOException {
        out.append(
                String.format(Locale.ROOT, "%3d  %s  %-16s  %s\n", number, padded(when), operation(step), what(step)));
    }

    // a Chinese character takes two columns
    private static String padded(String text) {
        int columns = text.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(0, 18 - columns));
    }

    private String say(String key, Object... arguments) {
        return Text.of(PlanTable.class, key, arguments).in(locale);
    }

    private static String operation(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return word(http.operation());
        }
        return step instanceof FetchStep.GitStep git ? word(git.operation()) : "stop";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String what(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return "GET " + http.url().shown();
        }
        return step instanceof FetchStep.GitStep git ? git.remote().shown() : ((FetchStep.StopStep) step).message();
    }
}
