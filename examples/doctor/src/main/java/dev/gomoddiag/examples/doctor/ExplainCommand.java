package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.report.ExplanationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the text of a failed command, with no network. */
@Command(
        name = "explain",
        description = "Says what the output of a failed go command tells by itself; asks nobody.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE|-", description = "The output of the failed command.")
    private String source = "-";

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--patterns",
            paramLabel = "FILE",
            description = "Read by the patterns of this file as well; may be given again.")
    private List<Path> patterns = List.of();

    enum Format {
        TEXT,
        JSON
    }

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Explanation explanation = LogText.explain(source, console, patterns);
        if (format == Format.JSON) {
            ExplanationJson.write(explanation, console.out());
        } else {
            write(explanation, console.out());
        }
        return explanation.failures().isEmpty() ? ExitCode.UNDETERMINED : ExitCode.BROKEN;
    }

    static void write(Explanation explanation, Appendable out) throws IOException {
        if (explanation.failures().isEmpty()) {
            out.append("The text holds no failure of fetching a module.\n");
        }
        if (explanation.unlisted() > 0) {
            out.append("The text holds " + explanation.unlisted() + " further failures that are not listed.\n");
        }
        for (GoFailure failure : explanation.failures()) {
            out.append("line ").append(String.valueOf(failure.line()));
            out.append(failure.count() > 1 ? " (" + failure.count() + " times): " : ": ");
            out.append(failure.excerpt().lines().findFirst().orElse("")).append('\n');
            for (GoFailure.WeighedCause cause : failure.causes()) {
                out.append("    ")
                        .append(cause.cause())
                        .append("  ")
                        .append(String.valueOf(Math.round(cause.weight() * 100)))
                        .append(" %\n");
            }
        }
    }
}
