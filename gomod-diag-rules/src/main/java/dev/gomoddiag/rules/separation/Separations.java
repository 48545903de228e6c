package dev.gomoddiag.rules.separation;

import dev.gomoddiag.fact.GoFailure.Separation;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of the cheapest looks that tell causes apart; its form is described at its head. */
public final class Separations {
    private static final String FILE = "separations.table";
    private static final Separations BUILT_IN = load();

    private final Map<String, Separation> observations = new HashMap<>();
    private final Map<String, Separation> byCause = new HashMap<>();
    private final Map<String, Separation> byPair = new HashMap<>();

    private Separations() {}

    /** The causes with what tells each of them from the first. */
    public static List<WeighedCause> added(List<WeighedCause> causes) {
        if (causes.size() < 2) {
            return causes;
        }
        WeighedCause first = causes.get(0);
        List<WeighedCause> separated = new ArrayList<>(List.of(first));
        for (WeighedCause other : causes.subList(1, causes.size())) {
            Optional<Separation> separation = BUILT_IN.between(first.cause(), other.cause());
            separated.add(new WeighedCause(other.cause(), other.weight(), separation));
        }
        return separated;
    }

    /** Empty where the table knows neither cause, as those of an extension. */
    private Optional<Separation> between(String first, String other) {
        for (String a = first; !a.isEmpty(); a = above(a)) {
            for (String b = other; !b.isEmpty(); b = above(b)) {
                Separation separation = byPair.get(pair(a, b));
                if (separation != null) {
                    return Optional.of(separation);
                }
            }
        }
        return of(other).or(() -> of(first));
    }

    private Optional<Separation> of(String cause) {
        for (String id = cause; !id.isEmpty(); id = above(id)) {
            Separation separation = byCause.get(id);
            if (separation != null) {
                return Optional.of(separation);
            }
        }
        return Optional.empty();
    }

    /** The id of the cause above; "" above the topmost, which has two words. */
    private static String above(String cause) {
        int dot = cause.lastIndexOf('.');
        return dot <= cause.indexOf('.') ? "" : cause.substring(0, dot);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private void row(String[] words) {
        switch (words[0]) {
            case "observation" ->
                observations.put(
                        words[1],
                        new Separation(
                                words[1], words[2].equals("-") ? "" : words[2], Text.of(Separations.class, words[1])));
            case "cause" -> byCause.put(words[1], observation(words[2]));
            case "pair" -> byPair.put(pair(words[1], words[2]), observation(words[3]));
            default -> throw new IllegalStateException(FILE + ": \"" + words[0] + "\" is no kind of row");
        }
    }

    private Separation observation(String id) {
        Separation observation = observations.get(id);
        if (observation == null) {
            throw new IllegalStateException(FILE + ": observation " + id + " has no row");
        }
        return observation;
    }

    private static Separations load() {
        Separations separations = new Separations();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Separations.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    separations.row(line.split(" ", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return separations;
    }
}
