package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.report.PlanJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what go would ask. */
@Command(
        name = "plan",
        description = "Prints what the go command would ask, of whom and in which order; asks nobody.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final Console console;
    private final HostEnvironment host;

    @Parameters(paramLabel = "MODULE[@VERSION]", description = "What go is asked to fetch.")
    private String module = "";

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private ExplainCommand.Format format = ExplainCommand.Format.TEXT;

    @Option(names = "--command", description = "download, get or list.", defaultValue = "download")
    private Asked asked = Asked.DOWNLOAD;

    /** The go commands by the names users give them. */
    enum Asked {
        DOWNLOAD(FetchCommand.MOD_DOWNLOAD),
        GET(FetchCommand.GET),
        LIST(FetchCommand.LIST_VERSIONS);

        private final FetchCommand command;

        Asked(FetchCommand command) {
            this.command = command;
        }
    }

    PlanCommand(Console console, HostEnvironment host) {
        this.console = console;
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        FetchPlan plan = Diagnostics.forQuery(Doctor.query(module))
                .environment(host)
                .command(asked.command)
                .plan();
        if (format == ExplainCommand.Format.JSON) {
            PlanJson.write(plan, console.out());
        } else {
            PlanTable.write(plan, console.out());
        }
        return ExitCode.HEALTHY;
    }
}
