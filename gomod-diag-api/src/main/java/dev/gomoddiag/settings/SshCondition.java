package dev.gomoddiag.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When the lines of a block count (ssh_config(5), Host and Match). */
sealed interface SshCondition {

    /** The configuration is read a second time where it asks for that, with the host name that came of the first. */
    enum Pass {
        FIRST,
        FINAL
    }

    /**
     * What is known when a block begins.
     *
     * @param name that the patterns of Host are held against
     * @param hostName the name after the {@code HostName} lines before the block
     * @param user the login after the {@code User} lines before the block
     */
    record Moment(Pass pass, SshHost.Asked asked, String name, String hostName, String user) {}

    boolean applies(Moment moment);

    /** Host with its patterns; one with {@code !} that fits rules the block out. */
    record Host(List<String> patterns) implements SshCondition {
        @Override
        public boolean applies(Moment moment) {
            return SshPattern.any(patterns, moment.name());
        }
    }

    /** Match with its criteria (match_cfg_line of readconf.c). */
    record Match(List<Criterion> criteria) implements SshCondition {
        private static final Set<String> ALONE = Set.of("all", "canonical", "final");
        private static final Set<String> WITH_ARGUMENT = Set.of(
                "host",
                "originalhost",
                "user",
                "localuser",
                "exec",
                // since OpenSSH 9.4, 9.4, 10.0, 10.0 and 10.0
                "localnetwork",
                "tagged",
                "version",
                "sessiontype",
                "command");

        @Override
        public boolean applies(Moment moment) {
            return criteria.stream().allMatch(criterion -> criterion.fits(moment));
        }

        /** Whether the block makes ssh read its configuration twice. */
        boolean wantsFinalPass() {
            return criteria.stream().anyMatch(criterion -> criterion.name().equals("final"));
        }

        /** Reads what stands behind the keyword; empty where ssh refuses it. */
        static Optional<Match> of(String text) {
            List<Criterion> criteria = new ArrayList<>();
            Optional<String> rest = Optional.of(text);
            for (Optional<String> word = next(rest); word.isPresent(); word = next(rest)) {
                rest = following(rest);
                boolean negated = word.get().startsWith("!");
                String name = word.get().substring(negated ? 1 : 0).toLowerCase(Locale.ROOT);
                boolean alone = ALONE.contains(name);
                Optional<String> argument = alone ? Optional.of("") : next(rest);
                if (argument.isEmpty() || !alone && !WITH_ARGUMENT.contains(name)) {
                    return Optional.empty();
                }
                rest = alone ? rest : following(rest);
                criteria.add(new Criterion(name, argument.get(), negated));
                if (name.equals("all")) {
                    // one criterion may stand before it, and nothing behind it
                    boolean combined = criteria.size() > 2 || next(rest).isPresent();
                    return combined ? Optional.empty() : Optional.of(new Match(List.copyOf(criteria)));
                }
            }
            return criteria.isEmpty() ? Optional.empty() : Optional.of(new Match(List.copyOf(criteria)));
        }

        /** Empty at the end, at a comment and at an open quote. */
        private static Optional<String> next(Optional<String> text) {
            return text.flatMap(SshLine::cut)
                    .map(SshLine.Cut::word)
                    .filter(word -> !word.isEmpty() && !word.startsWith("#"));
        }

        private static Optional<String> following(Optional<String> text) {
            return text.flatMap(SshLine::cut).flatMap(SshLine.Cut::rest);
        }
    }

    /** One condition of a Match line. */
    record Criterion(String name, String argument, boolean negated) {
        boolean fits(Moment moment) {
            List<String> patterns = List.of(argument.split(",", -1));
            return switch (name) {
                case "all" -> !negated;
                case "host" -> negated != SshPattern.any(lower(patterns), lower(moment.hostName()));
                case "originalhost" ->
                    negated
                            != SshPattern.any(
                                    lower(patterns), lower(moment.asked().name()));
                case "user" -> negated != SshPattern.any(patterns, moment.user());
                case "localuser" ->
                    negated != SshPattern.any(patterns, moment.asked().localUser());
                case "canonical", "final" -> negated != (moment.pass() == Pass.FINAL);
                // exec and those of newer releases: only a running ssh can tell
                default -> false;
            };
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        private static List<String> lower(List<String> patterns) {
            return patterns.stream().map(Criterion::lower).toList();
        }
    }
}
