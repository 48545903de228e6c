package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.examples.doctor.demo.Demo;
import dev.gomoddiag.examples.doctor.demo.Scenario;
import dev.gomoddiag.examples.doctor.demo.Scenarios;
import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks an embedded network and diagnoses it. */
@Command(
        name = "demo",
        description = "Breaks a network on loopback in many ways and diagnoses each; needs no internet and no go.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Console console;
    private final HostEnvironment host;

    @Parameters(arity = "0..*", paramLabel = "SCENARIO", description = "Only these; all unless given.")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--lang", description = "en or zh; the environment's language unless given.")
    private @Nullable Language language;

    DemoCommand(Console console, HostEnvironment host) {
        this.console = console;
        this.host = host;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Scenario> scenarios = Scenarios.all().stream()
                .filter(scenario -> chosen.isEmpty() || chosen.contains(scenario.id()))
                .toList();
        if (scenarios.isEmpty()) {
            throw new UsageException("no scenario is called " + chosen + ": choose among "
                    + Scenarios.all().stream().map(Scenario::id).toList());
        }
        Language spoken = language == null ? Language.of(host) : language;
        return new Demo(console.out(), spoken.locale()).run(scenarios) ? ExitCode.HEALTHY : ExitCode.BROKEN;
    }
}
