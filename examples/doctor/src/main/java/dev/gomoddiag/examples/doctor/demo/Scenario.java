package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way in which fetching fails.
 *
 * @param id words with hyphens, unique among the scenarios
 * @param expected the root cause, then causes that must be found beside it
 * @param breaking breaks a fresh network and gives the machine on it
 */
public record Scenario(String id, List<CauseId> expected, Function<EmbeddedNetwork, Situation> breaking) {
    public Scenario {
        Objects.requireNonNull(id, "id");
        expected = List.copyOf(expected);
        Objects.requireNonNull(breaking, "breaking");
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("scenario " + id + " expects nothing: name its root cause");
        }
    }

    static Scenario of(String id, String rootCause, Function<EmbeddedNetwork, Situation> breaking) {
        return new Scenario(id, List.of(new CauseId(rootCause)), breaking);
    }

    Scenario alsoExpecting(String cause) {
        return new Scenario(
                id,
                Stream.concat(expected.stream(), Stream.of(new CauseId(cause))).toList(),
                breaking);
    }

    public CauseId rootCause() {
        return expected.get(0);
    }

    /** What is broken, in one sentence. */
    public Text broken() {
        return Text.of(Scenario.class, id);
    }
}
