package dev.gomoddiag.rules.text;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoFailure.Origin;
import dev.gomoddiag.fact.GoFailure.Stage;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.rules.separation.Separations;
import dev.gomoddiag.rules.text.MessagePattern.Speaker;
import dev.gomoddiag.rules.text.MessagePattern.Standing;
import dev.gomoddiag.rules.text.PatternSet.Found;
import dev.gomoddiag.text.Redaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the lines of one failure into a fact. */
final class FailureReader {
    private static final int EXCERPT_MAX = 2_000;
    private static final int SLOTS_MAX = Slot.values().length;
    private static final Set<Stage> OWN_STAGES =
            Set.of(Stage.CONFIGURATION, Stage.LOCAL, Stage.MODULE, Stage.TOOLCHAIN);
    private static final Set<String> NETWORK_LAYERS = Set.of("net", "dns", "tls", "proxy");

    private final PatternSet patterns;

    FailureReader(PatternSet patterns) {
        this.patterns = patterns;
    }

    /**
     * What was read, and how sure it is.
     *
     * @param failure with its secrets and without its excerpt until it is {@link #shown}
     */
    record Reading(GoFailure failure, MessagePattern pattern, boolean certain) {
        /** A notice or the echo of another failure; what it says matters only beside nothing else. */
        boolean isFaint() {
            return pattern.rank() < 10;
        }

        /** To be kept: with the words of these lines, and without secrets. */
        Reading shown(List<LogLine> lines) {
            return new Reading(FailureReader.shown(failure, excerpt(lines)), pattern, certain);
        }
    }

    private record Candidate(LogLine line, Found leaf, Surroundings around) {}

    /** Empty when the lines hold no failure of fetching. */
    Optional<Reading> read(List<LogLine> lines) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Found leaf : lines.get(i).leaves()) {
                Candidate candidate = new Candidate(lines.get(i), leaf, Surroundings.of(patterns, lines, i, leaf));
                if (stands(candidate)) {
                    candidates.add(candidate);
                }
            }
        }
        Optional<Candidate> deciding = Optional.empty();
        for (Candidate candidate : candidates) {
            boolean better = deciding.isEmpty()
                    || rank(candidate) >= rank(deciding.get()) && !isNextOfList(candidate, deciding.get());
            if (better && !causes(candidate, candidates).isEmpty()) {
                deciding = Optional.of(candidate);
            }
        }
        return deciding.isEmpty()
                ? Optional.empty()
                : Optional.of(reading(lines, deciding.get(), causes(deciding.get(), candidates)));
    }

    /** Of two equal patterns the one that tells more decides. */
    private static int rank(Candidate candidate) {
        return candidate.leaf.pattern().rank() * SLOTS_MAX
                + candidate.leaf.captures().values().size();
    }

    /** Lines that follow a message and are alike are a list, and its first entry stands for it. */
    private static boolean isNextOfList(Candidate candidate, Candidate before) {
        MessagePattern pattern = candidate.leaf.pattern();
        return pattern.speaker() == Speaker.TAIL && pattern == before.leaf.pattern() && candidate.line != before.line;
    }

    private static boolean stands(Candidate candidate) {
        Set<Facet> facets = candidate.around.facets();
        boolean fetch = facets.contains(Facet.FETCH);
        if (candidate.line.sets(Facet.OF_TEST)) {
            return false;
        }
        boolean here = fetch || !candidate.line.isForeign() && !candidate.line.isItem();
        boolean elsewhere = facets.contains(Facet.OTHER_URL) && !fetch && !facets.contains(Facet.VCS);
        return switch (candidate.leaf.pattern().standing()) {
            case ALONE -> here;
            case VCS, FETCH -> here && !elsewhere;
            case FRAMED -> here && !elsewhere && candidate.around.isFramed();
        };
    }

    private Reading reading(List<LogLine> lines, Candidate deciding, List<WeighedCause> causes) {
        Surroundings around = deciding.around;
        MessagePattern pattern = deciding.leaf.pattern();
        ModuleName module = around.module();
        boolean remote = around.facets().contains(Facet.REMOTE);
        GoFailure failure = new GoFailure(
                stage(pattern, around),
                around.operation(),
                around.place(),
                module.path(),
                module.version(),
                around.status(),
                errno(deciding),
                remote ? Origin.REMOTE : Origin.LOCAL,
                Separations.added(causes),
                1,
                lines.get(0).number(),
                "");
        return new Reading(failure, pattern, isCertain(lines, deciding));
    }

    /** Whether it counts in a log of other things, too. */
    private static boolean isCertain(List<LogLine> lines, Candidate deciding) {
        Set<Facet> facets = deciding.around.facets();
        boolean framed = facets.contains(Facet.FETCH) || facets.contains(Facet.VCS);
        return switch (deciding.leaf.pattern().standing()) {
            case ALONE -> true;
            case VCS -> framed || lines.stream().anyMatch(line -> line.sets(Facet.VCS) || holdsWordsOfGit(line));
            case FETCH, FRAMED -> framed;
        };
    }

    /** A message that only says through whom it went, as of a SOCKS server, leaves the errno to the words behind it. */
    private static String errno(Candidate deciding) {
        String own = deciding.leaf.pattern().errno();
        if (!own.isEmpty()) {
            return own;
        }
        int end = deciding.leaf.captures().end();
        return deciding.line.leaves().stream()
                .filter(other ->
                        other.captures().start() < end && other.captures().end() > end)
                .map(other -> other.pattern().errno())
                .filter(errno -> !errno.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Or of go: what no other program prints. */
    private static boolean holdsWordsOfGit(LogLine line) {
        return line.leaves().stream().anyMatch(leaf -> leaf.pattern().standing() == Standing.ALONE);
    }

    private static Stage stage(MessagePattern pattern, Surroundings around) {
        Optional<Stage> own = pattern.stage();
        if (own.isPresent() && OWN_STAGES.contains(own.get())) {
            return own.get();
        }
        if (around.facets().contains(Facet.TOOLCHAIN)) {
            return Stage.TOOLCHAIN;
        }
        if (around.facets().contains(Facet.VERIFYING)) {
            return Stage.VERIFICATION;
        }
        return around.stage().orElse(Stage.UNKNOWN);
    }

    private List<WeighedCause> causes(Candidate candidate, List<Candidate> all) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<Facet> facets = candidate.around.facets();
        List<PatternCause> own = candidate.leaf.pattern().causes();
        add(own, candidate.around, weights);
        if (facets.contains(Facet.REMOTE)) {
            if (isOfNetwork(weights)) {
                facets.add(Facet.QUOTED_NETWORK);
            }
            weights.clear();
            for (PatternCause cause : own) {
                if (cause.condition().all().contains(Facet.REMOTE)) {
                    add(List.of(cause), candidate.around, weights);
                }
            }
            for (Candidate other : all) {
                if (!other.around.facets().contains(Facet.REMOTE)) {
                    add(other.leaf.pattern().causes(), candidate.around, weights);
                }
            }
        }
        if (isOfNetwork(weights)) {
            facets.add(Facet.NETWORK);
        }
        if (!weights.isEmpty()) {
            for (MessagePattern overlay : patterns.overlays()) {
                if (overlay.condition().holds(facets, candidate.around.status())) {
                    add(overlay.causes(), candidate.around, weights);
                }
            }
        }
        return heaviestFirst(weights);
    }

    private static List<WeighedCause> heaviestFirst(Map<String, Double> weights) {
        List<WeighedCause> causes = new ArrayList<>();
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            int at = causes.size();
            while (at > 0 && causes.get(at - 1).weight() < weight.getValue()) {
                at--;
            }
            causes.add(at, new WeighedCause(weight.getKey(), weight.getValue()));
        }
        return causes;
    }

    private static boolean isOfNetwork(Map<String, Double> weights) {
        for (String cause : weights.keySet()) {
            if (NETWORK_LAYERS.contains(cause.substring(0, cause.indexOf('.')))) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<PatternCause> causes, Surroundings around, Map<String, Double> weights) {
        for (PatternCause cause : causes) {
            if (cause.condition().holds(around.facets(), around.status())) {
                double known = weights.getOrDefault(cause.cause().cause(), 0.0);
                weights.put(cause.cause().cause(), Math.max(known, cause.cause().weight()));
            }
        }
    }

    private static GoFailure shown(GoFailure failure, String excerpt) {
        return new GoFailure(
                failure.stage(),
                failure.operation(),
                redacted(failure.place()),
                failure.module(),
                failure.version(),
                failure.status(),
                failure.errno(),
                failure.origin(),
                failure.causes(),
                failure.count(),
                failure.line(),
                excerpt);
    }

    private static String excerpt(List<LogLine> lines) {
        StringBuilder text = new StringBuilder();
        for (LogLine line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text().stripTrailing());
        }
        // twice as much: what is joined becomes shorter
        String words = CutLogins.mended(text.substring(0, Math.min(text.length(), 2 * EXCERPT_MAX)));
        return Redaction.of(words.length() > EXCERPT_MAX ? words.substring(0, EXCERPT_MAX) + " …" : words);
    }

    private static GoFailure.Place redacted(GoFailure.Place place) {
        return new GoFailure.Place(
                Redaction.of(place.url()), place.host(), place.address(), place.port(), Redaction.of(place.proxy()));
    }
}
