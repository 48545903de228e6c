package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.DiagnosticRun;
import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.render.Renderer;
import dev.gomoddiag.render.TextRenderer;
import dev.gomoddiag.report.ExplanationJson;
import dev.gomoddiag.report.JsonRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diagnoses one module in this environment. */
@Command(name = "check", description = "Diagnoses one module in this environment.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final HostEnvironment host;

    @Parameters(arity = "0..1", paramLabel = "MODULE[@VERSION]", description = "What go was asked to fetch.")
    private @Nullable String module;

    @Option(names = "--from-log", paramLabel = "FILE|-", description = "Start from the output of a failed go command.")
    private @Nullable String log;

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report there.")
    private @Nullable Path out;

    @Option(names = "--deadline", description = "Time for the whole run: 500ms, 10s, 1m.", defaultValue = "10s")
    private Duration deadline = Duration.ofSeconds(10);

    @Option(names = "--offline", description = "Settings, plan and text only: no probe runs.")
    private boolean offline;

    @Option(names = "--lang", description = "en or zh; the environment's language unless given.")
    private @Nullable Language language;

    @Option(names = "--no-progress", description = "Show no progress.")
    private boolean quiet;

    /** How a report is written. */
    enum Format {
        TEXT(new TextRenderer(), ExplanationText::write),
        JSON(new JsonRenderer(), ExplanationJson::write);

        private final Renderer renderer;
        private final ExplanationWriter explanation;

        Format(Renderer renderer, ExplanationWriter explanation) {
            this.renderer = renderer;
            this.explanation = explanation;
        }

        /** Writes what the text of a failed command tells by itself. */
        @FunctionalInterface
        interface ExplanationWriter {
            void write(Explanation explanation, Locale locale, Appendable destination) throws IOException;
        }
    }

    CheckCommand(Console console, HostEnvironment host) {
        this.console = console;
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        String text = log == null ? "" : LogText.read(log, console);
        Optional<ModuleQuery> query = query(text);
        if (query.isEmpty()) {
            Explanation explanation = Diagnostics.explain(text);
            write(destination -> format.explanation.write(explanation, locale(), destination));
            console.err().println("The log names no module to check: add MODULE[@VERSION] to the command.");
            return ExitCode.UNDETERMINED;
        }
        Diagnostics diagnostics = Diagnostics.forQuery(query.get())
                .environment(host)
                .errorText(text)
                .deadline(Uptime.leftOf(deadline))
                .locale(locale());
        if (offline) {
            diagnostics = diagnostics.offline();
        }
        if (!quiet && console.terminal() == Console.Terminal.INTERACTIVE) {
            diagnostics = diagnostics.listener(new Progress(console.err()));
        }
        DiagnosticRun run = diagnostics.start();
        Interruption interruption = Interruption.cancelling(run::cancel);
        try {
            Report report = run.await();
            write(destination -> format.renderer.render(report, report.locale(), destination));
            return ExitCode.of(report);
        } finally {
            interruption.reportWritten();
        }
    }

    private void write(Destination.Content content) throws IOException {
        Destination.write(Optional.ofNullable(out), console.out(), content);
        if (console.out().checkError()) {
            throw new UsageException("the report could not be written to standard output: make room there or name a"
                    + " file with --out");
        }
    }

    private Locale locale() {
        return (language == null ? Language.of(host) : language).locale();
    }

    private Optional<ModuleQuery> query(String text) {
        if (module != null) {
            return Optional.of(Doctor.query(module));
        }
        if (log == null) {
            throw new UsageException("no module is named: write doctor check MODULE[@VERSION]");
        }
        Explanation explanation = Diagnostics.explain(text);
        return explanation.failures().stream()
                .filter(failure -> !failure.module().isEmpty())
                .findFirst()
                .map(CheckCommand::named);
    }

    private static ModuleQuery named(GoFailure failure) {
        return new ModuleQuery(failure.module(), failure.version().isEmpty() ? "latest" : failure.version());
    }
}
