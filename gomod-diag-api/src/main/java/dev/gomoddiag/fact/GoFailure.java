package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One failure read from the text of a go, git, ssh or curl run.
 *
 * @param stage the part of fetching that failed
 * @param operation what was being done, in the words of the text: {@code Get}, {@code git ls-remote} ...; may be ""
 * @param module "" where the text names none; likewise version and errno
 * @param origin whose machine speaks: an error that a mirror quotes happened over there
 * @param causes the most likely first; empty only where the text is no failure of fetching
 * @param count how often the text holds this failure
 * @param line where it first stands, from 1
 * @param excerpt its words, bounded and without secrets
 */
public record GoFailure(
        Stage stage,
        String operation,
        Place place,
        String module,
        String version,
        OptionalInt status,
        String errno,
        Origin origin,
        List<WeighedCause> causes,
        int count,
        int line,
        String excerpt)
        implements Fact {

    /** Which part of fetching failed. */
    public enum Stage {
        CONFIGURATION,
        QUERY,
        DOWNLOAD,
        VERIFICATION,
        DISCOVERY,
        VCS,
        TOOLCHAIN,
        MODULE,
        LOCAL,
        UNKNOWN
    }

    /** On whose machine it happened. */
    public enum Origin {
        LOCAL,
        REMOTE
    }

    /** Where it failed; "" and empty where the text does not say. */
    public record Place(String url, String host, String address, OptionalInt port, String proxy) {
        public static final Place NOWHERE = new Place("", "", "", OptionalInt.empty(), "");
    }

    /**
     * A cause that the text supports, with a weight from 0 to 1.
     *
     * @param separation what would tell it from the first cause of its failure; empty for the first itself
     */
    public record WeighedCause(String cause, double weight, Optional<Separation> separation) {
        public WeighedCause(String cause, double weight) {
            this(cause, weight, Optional.empty());
        }

        public WeighedCause {
            Objects.requireNonNull(cause, "cause");
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight " + weight + " of " + cause + " is not in (0, 1]");
            }
        }
    }

    /**
     * The cheapest look that decides between two causes which one text supports.
     *
     * @param observation its stable id, such as {@code other-resolver}
     * @param probe the built-in probe that looks; "" where the user or somebody else has to
     * @param what to look at, and what either answer means
     */
    public record Separation(String observation, String probe, Text what) {
        public Separation {
            Objects.requireNonNull(observation, "observation");
            Objects.requireNonNull(probe, "probe");
            Objects.requireNonNull(what, "what");
        }
    }

    public GoFailure {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(place, "place");
        causes = List.copyOf(causes);
    }

    @Override
    public Text describe() {
        return Text.of(Fact.class, "failure.text", excerpt.lines().findFirst().orElse(""), line);
    }
}
