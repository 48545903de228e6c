package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way in which fetching fails.
 *
 * @param id words with hyphens, unique among the scenarios
 * @param expected the root cause, then causes that must be found beside it; empty where nothing is broken
 * @param breaking breaks a fresh network and gives the machine on it
 */
public record Scenario(String id, List<CauseId> expected, Function<EmbeddedNetwork, Situation> breaking) {
    public Scenario {
        Objects.requireNonNull(id, "id");
        expected = List.copyOf(expected);
        Objects.requireNonNull(breaking, "breaking");
    }

    static Scenario of(String id, String rootCause, Function<EmbeddedNetwork, Situation> breaking) {
        return new Scenario(id, List.of(new CauseId(rootCause)), breaking);
    }

    /** Nothing must be found. */
    static Scenario healthy(String id) {
        return new Scenario(id, List.of(), network -> Situation.fetchingGin(network.host()));
    }

    Scenario alsoExpecting(String cause) {
        return new Scenario(
                id,
                Stream.concat(expected.stream(), Stream.of(new CauseId(cause))).toList(),
                breaking);
    }

    /** Empty where nothing is broken. */
    public Optional<CauseId> rootCause() {
        return expected.stream().findFirst();
    }

    /** What is broken, in one sentence. */
    public Text broken() {
        return Text.of(Scenario.class, id);
    }
}
