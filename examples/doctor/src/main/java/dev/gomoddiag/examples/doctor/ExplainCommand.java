package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.report.ExplanationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private final HostEnvironment host;

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

    @Option(names = "--lang", description = "en or zh; the environment's language unless given.")
    private @Nullable Language language;

    ExplainCommand(Console console, HostEnvironment host) {
        this.console = console;
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = (language == null ? Language.of(host) : language).locale();
        Explanation explanation = LogText.explain(source, console, patterns);
        if (format == Format.JSON) {
            ExplanationJson.write(explanation, locale, console.out());
        } else {
            ExplanationText.write(explanation, locale, console.out());
        }
        return explanation.failures().isEmpty() ? ExitCode.UNDETERMINED : ExitCode.BROKEN;
    }
}
