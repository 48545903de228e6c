package dev.gomoddiag.rules;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.rule.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evidence and what all rules together are to find in it.
 *
 * @param causes ranked; empty when nothing is wrong
 */
record Case(String name, Evidence evidence, List<String> causes) {
    static Case of(String name, EvidenceFixture fixture, String... causes) {
        return new Case(name, fixture.evidence(), List.of(causes));
    }

    /** All of a diagnosis that is no wording, in one line. */
    static String line(Diagnosis diagnosis) {
        return String.format(
                Locale.ROOT,
                "%s %.2f %s %s %s | by %s | not %s | %s",
                diagnosis.cause(),
                diagnosis.confidence(),
                diagnosis.severity().id(),
                diagnosis.locus().id(),
                subject(diagnosis.subject()),
                names(diagnosis.evidence().stream().map(fact -> fact.getClass().getSimpleName())),
                names(diagnosis.ruledOut().stream().map(other -> other.cause().value())),
                names(diagnosis.remedies().stream()
                        .map(proposal -> proposal.remedy().id())));
    }

    private static String subject(Subject subject) {
        return subject.host().isEmpty()
                ? "-"
                : subject.host() + (subject.address().isEmpty() ? "" : "=" + subject.address());
    }

    private static String names(Stream<String> names) {
        return names.collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return name;
    }
}
