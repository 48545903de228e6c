package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ReportedError;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.settings.ConfigProblem;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A fetch plan, or a simulated fetch, as lines: number, entry of GOPROXY, condition or outcome, operation, what. */
final class PlanTable {
    private static final int ENTRY = 7;
    private static final int CONDITION = 24;
    private static final int OPERATION = 18;
    private static final int INDENT = 12;

    /** The hash of a commit that nobody knows. */
    private static final String MADE_UP = "0".repeat(40);

    private final Locale locale;

    PlanTable(Locale locale) {
        this.locale = locale;
    }

    void write(FetchScenario scenario, FetchPlan plan, Appendable out) throws IOException {
        if (plan.steps().isEmpty()) {
            out.append(command(scenario)).append(say("plan.nothing")).append('\n');
            return;
        }
        head(scenario, plan.steps(), say("plan.column.when"), out);
        int number = 0;
        for (FetchStep step : plan.steps()) {
            number++;
            line(
                    Integer.toString(number),
                    say("plan.when." + word(step.when())) + ProxyEntries.sign(step.when()),
                    step,
                    out);
        }
        omitted(scenario, out);
    }

    /** @param unmatched the beginnings of URLs with an answer that go asked for nothing */
    void write(FetchScenario scenario, FetchTrace trace, List<RequestUrl> unmatched, Appendable out)
            throws IOException {
        ProxyEntries entries = ProxyEntries.of(scenario.settings().proxies());
        head(scenario, trace.visits().stream().map(Visit::step).toList(), say("plan.column.outcome"), out);
        int number = 0;
        for (Visit visit : trace.visits()) {
            number++;
            String outcome = say("plan.outcome." + ProxyEntries.outcome(visit)) + entries.sign(visit);
            line(Integer.toString(number), outcome, visit.step(), out);
            String said = visit.step() instanceof FetchStep.StopStep
                    ? ""
                    : visit.answer().text();
            if (!said.isEmpty()) {
                out.append(" ".repeat(INDENT)).append(said.replace("\n\t", " ")).append('\n');
            }
        }
        omitted(scenario, out);
        long sent = trace.visits().stream().filter(PlanTable::isSent).count();
        if (trace.requests() > sent) {
            out.append(say("plan.repeated", trace.requests() - sent)).append('\n');
        }
        for (RequestUrl prefix : unmatched) {
            out.append(say("plan.unmatched", prefix.shown())).append('\n');
        }
        out.append(end(trace)).append('\n');
    }

    private static boolean isSent(Visit visit) {
        return visit.step() instanceof FetchStep.HttpStep http
                && !http.url().scheme().equals("file");
    }

    private void head(FetchScenario scenario, List<FetchStep> steps, String condition, Appendable out)
            throws IOException {
        out.append(command(scenario));
        if (steps.stream().anyMatch(step -> step.entry() >= 0)) {
            out.append("GOPROXY: ")
                    .append(ProxyEntries.of(scenario.settings().proxies()).line())
                    .append('\n');
        }
        row("#", say("plan.column.entry"), condition, say("plan.column.operation"), say("plan.column.what"), out);
    }

    private static String command(FetchScenario scenario) {
        return String.join(" ", scenario.command().argv(scenario.query())) + "\n";
    }

    private void omitted(FetchScenario scenario, Appendable out) throws IOException {
        int omitted = scenario.command().omittedCandidates(scenario.query());
        if (omitted > 0) {
            out.append(say("plan.omitted", omitted)).append('\n');
        }
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

    private static void line(String number, String condition, FetchStep step, Appendable out) throws IOException {
        row(number, ProxyEntries.number(step), condition, operation(step), what(step), out);
    }

    private static void row(
            String number, String entry, String condition, String operation, String what, Appendable out)
            throws IOException {
        out.append(String.format(Locale.ROOT, "%3s  ", number))
                .append(padded(entry, ENTRY))
                .append(padded(condition, CONDITION))
                .append(padded(operation, OPERATION))
                .append(what)
                .append('\n');
    }

    // a Chinese character takes two columns
    private static String padded(String text, int width) {
        int columns = text.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(2, width - columns));
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
        return step instanceof FetchStep.GitStep git ? what(git) : ((FetchStep.StopStep) step).message();
    }

    // what is fetched of a repository, as git takes it
    private static String what(FetchStep.GitStep step) {
        List<String> argv = step.argv();
        String refs = step.operation() == Operation.GIT_FETCH
                ? " " + String.join(" ", argv.subList(argv.indexOf("origin") + 1, argv.size()))
                : "";
        return step.remote().shown()
                + (argv.contains("--unshallow") ? " --unshallow" : refs.replace(MADE_UP, "<commit>"));
    }
}
