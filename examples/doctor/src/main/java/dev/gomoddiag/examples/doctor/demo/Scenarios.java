package dev.gomoddiag.examples.doctor.demo;

import java.util.List;
import java.util.stream.Stream;

/** Every scenario of the demonstration, by layer. */
public final class Scenarios {
    private static final List<Scenario> CONTROL = List.of(Scenario.healthy("nothing-broken"));

    private Scenarios() {}

    /** The first is a network in which all is well. */
    public static List<Scenario> all() {
        return Stream.of(
                        CONTROL,
                        SettingScenarios.ALL,
                        ConnectionScenarios.ALL,
                        NameScenarios.ALL,
                        CertificateScenarios.ALL,
                        ForwardProxyScenarios.ALL,
                        AnswerScenarios.ALL,
                        ModuleScenarios.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
