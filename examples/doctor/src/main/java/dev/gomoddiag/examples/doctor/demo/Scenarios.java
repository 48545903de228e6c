package dev.gomoddiag.examples.doctor.demo;

import java.util.List;
import java.util.stream.Stream;

/** Every scenario of the demonstration, by layer. */
public final class Scenarios {
    private Scenarios() {}

    public static List<Scenario> all() {
        return Stream.of(
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
