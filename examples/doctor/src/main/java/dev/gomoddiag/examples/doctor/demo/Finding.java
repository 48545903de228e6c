package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found in a scenario. */
public record Finding(Scenario scenario, Report report) {
    /** Breaks a network of its own and diagnoses it. */
    public static Finding of(Scenario scenario, Locale locale) throws IOException {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            Situation situation = scenario.breaking().apply(network);
            Report report = Diagnostics.forQuery(situation.query())
                    .environment(situation.host())
                    .locale(locale)
                    .run();
            return new Finding(scenario, report);
        }
    }

    /** Whether the root cause came first and the other expected ones are there, or nothing was found where nothing is. */
    public boolean right() {
        List<CauseId> causes = causes();
        return report.rootCause().map(Diagnosis::cause).equals(scenario.rootCause())
                && causes.containsAll(scenario.expected());
    }

    /** Every cause found, those that follow from another included. */
    public List<CauseId> causes() {
        return report.diagnoses().stream()
                .flatMap(diagnosis -> Stream.concat(Stream.of(diagnosis), diagnosis.consequences().stream()))
                .map(Diagnosis::cause)
                .toList();
    }

    /** What to do first; empty when nothing was found. */
    public Optional<Proposal> advice() {
        return report.rootCause()
                .flatMap(diagnosis -> diagnosis.remedies().stream().findFirst());
    }
}
