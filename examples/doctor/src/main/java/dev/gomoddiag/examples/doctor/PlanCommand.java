package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.AnswerTable;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.report.PlanJson;
import dev.gomoddiag.report.TraceJson;
import dev.gomoddiag.settings.ConfigProblem;
import dev.gomoddiag.settings.GoSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what go would ask. */
@Command(
        name = "plan",
        description = "Prints what the go command would ask, of whom and in which order, or what it would do where"
                + " peers answer as --answer says; asks nobody.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final Console console;
    private final HostEnvironment host;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODULE[@VERSION]",
            description = "What go is asked to fetch; a release such as go1.26.8 for a toolchain.",
            defaultValue = "")
    private String module = "";

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private ExplainCommand.Format format = ExplainCommand.Format.TEXT;

    @Option(names = "--lang", description = "en or zh; the environment's language unless given.")
    private @Nullable Language language;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(
            names = "--answer",
            paramLabel = "URLPREFIX=ANSWER",
            description = "Simulate the fetch with this answer of all whose URL begins so: an HTTP status, ok, refused,"
                    + " timeout, reset, no-such-host, untrusted, web-page or altered. May be repeated; the longest"
                    + " prefix counts, and what none fits is served. Of the modules that may hold a package, one exists"
                    + " where https://PROXY/MODULE=ok or https://MODULE=ok names it.")
    private List<String> answers = new ArrayList<>();

    PlanCommand(Console console, HostEnvironment host) {
        this.console = console;
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        FetchScenario scenario = options.scenario(module, host);
        if (answers.isEmpty()) {
            plan(scenario, FetchPlan.of(scenario));
            return ExitCode.HEALTHY;
        }
        AnswerTable table = AnswerOption.read(answers, scenario);
        FetchTrace trace = FetchWalk.run(scenario, table);
        if (format == ExplainCommand.Format.JSON) {
            TraceJson.write(scenario, trace, table.unmatched(trace), console.out());
        } else {
            new PlanTable(locale()).write(scenario, trace, table.unmatched(trace), console.out());
            gitEnds(trace.visits().stream().map(Visit::step));
        }
        return ExitCode.HEALTHY;
    }

    private void plan(FetchScenario scenario, FetchPlan plan) throws IOException {
        if (format == ExplainCommand.Format.JSON) {
            PlanJson.write(scenario, plan, console.out());
        } else {
            new PlanTable(locale()).write(scenario, plan, console.out());
            gitEnds(plan.steps().stream());
        }
    }

    // git reads its configuration before it asks anyone
    private void gitEnds(Stream<FetchStep> steps) throws IOException {
        List<ConfigProblem> problems = steps.anyMatch(FetchStep.GitStep.class::isInstance)
                ? GoSettings.read(host).git().problems()
                : List.of();
        if (!problems.isEmpty()) {
            new PlanTable(locale()).write(problems.get(0), console.out());
        }
    }

    private Locale locale() {
        return (language == null ? Language.of(host) : language).locale();
    }
}
