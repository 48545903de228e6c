package dev.gomoddiag.examples.doctor;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the {@code doctor} command line. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Diagnoses why go get failed.")
public final class Doctor implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Doctor()).execute(args));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
