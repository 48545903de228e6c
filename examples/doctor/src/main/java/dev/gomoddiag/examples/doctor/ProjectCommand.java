package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.ProjectRun;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.render.ProjectTextRenderer;
import dev.gomoddiag.report.ProjectJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diagnoses every requirement of a go.mod. */
@Command(
        name = "project",
        description = "Diagnoses every requirement of the go.mod in DIR or above it.",
        mixinStandardHelpOptions = true)
final class ProjectCommand implements Callable<Integer> {
    private final Console console;
    private final HostEnvironment host;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A directory of the project, or its go.mod.")
    private Path directory = Path.of(".");

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private ExplainCommand.Format format = ExplainCommand.Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report there.")
    private @Nullable Path out;

    @Option(names = "--deadline", description = "Time for the whole run: 500ms, 10s, 1m.", defaultValue = "30s")
    private Duration deadline = Duration.ofSeconds(30);

    @Option(
            names = "--ask",
            paramLabel = "N",
            description = "How many modules of each host are asked for by themselves, beyond one on each route.",
            defaultValue = "8")
    private int ask;

    @Option(names = "--offline", description = "Settings and plans only: nobody is asked.")
    private boolean offline;

    @Option(names = "--lang", description = "en or zh; the environment's language unless given.")
    private @Nullable Language language;

    @Option(names = "--no-progress", description = "Show no progress.")
    private boolean quiet;

    ProjectCommand(Console console, HostEnvironment host) {
        this.console = console;
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        ProjectRun run;
        try {
            run = Diagnostics.forProject(directory)
                    .configured(this::configured)
                    .askAtMost(ask)
                    .start();
        } catch (MalformedFileException e) {
            console.err().println(e.getMessage());
            return ExitCode.BROKEN;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        Interruption interruption = Interruption.cancelling(run::cancel);
        try {
            ProjectReport report = run.await();
            Destination.write(Optional.ofNullable(out), console.out(), destination -> write(report, destination));
            console.out().flush();
            return ExitCode.of(report.completion(), report.outcome());
        } finally {
            interruption.reportWritten();
        }
    }

    private Diagnostics configured(Diagnostics settings) {
        Diagnostics all = settings.environment(host)
                .deadline(deadline)
                .locale((language == null ? Language.of(host) : language).locale());
        all = offline ? all.offline() : all;
        boolean shown = !quiet && console.terminal() == Console.Terminal.INTERACTIVE;
        return shown ? all.listener(new Progress(console.err())) : all;
    }

    private void write(ProjectReport report, Appendable destination) throws IOException {
        if (format == ExplainCommand.Format.JSON) {
            ProjectJson.write(report, report.locale(), destination);
        } else {
            new ProjectTextRenderer().render(report, report.locale(), destination);
        }
    }
}
