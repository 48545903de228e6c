package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.module.ModuleQuery;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tells on the command line why a Go module cannot be fetched, and what to do. */
@Command(
        name = "doctor",
        description = "Tells why a Go module cannot be fetched from here, and what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = DoctorVersion.class)
public final class Doctor {
    private Doctor() {}

    /** Ends the JVM with the exit code of {@link ExitCode}. */
    public static void main(String[] arguments) {
        // Explicit exit: threads of cut-off probes may still sit in a read.
        System.exit(run(Console.system(), HostEnvironment.system(), arguments));
    }

    /** One command; never throws for what the user wrote. */
    static int run(Console console, HostEnvironment host, String... arguments) {
        CommandLine line = new CommandLine(new Doctor())
                .addSubcommand(new CheckCommand(console, host))
                .addSubcommand(new ExplainCommand(console, host))
                .addSubcommand(new PlanCommand(console, host))
                .addSubcommand(new ProjectCommand(console, host))
                .addSubcommand(new DemoCommand(console, host));
        line.registerConverter(Duration.class, Durations::parse);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, given) -> usage(
                console,
                problem.getMessage() + ": see "
                        + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help"));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof UsageException) {
                return usage(console, problem.getMessage());
            }
            console.err().println("doctor failed, which is a fault of its own: report it with this line: " + problem);
            return ExitCode.UNDETERMINED;
        });
        if (arguments.length == 0) {
            line.usage(console.err());
            return ExitCode.USAGE;
        }
        int code = line.execute(arguments);
        flush(console.out());
        flush(console.err());
        return code;
    }

    private static int usage(Console console, @Nullable String sentence) {
        console.err().println(sentence);
        return ExitCode.USAGE;
    }

    static ModuleQuery query(String text) {
        return read(text, ModuleQuery::parse);
    }

    /** The same where no version is a meaning of its own. */
    static ModuleQuery argument(String text) {
        return read(text, ModuleQuery::argument);
    }

    private static ModuleQuery read(String text, Function<String, ModuleQuery> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void flush(PrintWriter writer) {
        writer.flush();
    }
}
