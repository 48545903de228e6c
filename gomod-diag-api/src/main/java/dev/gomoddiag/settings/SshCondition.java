package dev.gomoddiag.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When the lines of a block count (ssh_config(5), Host and Match). */
sealed interface SshCondition {

    /**
     * Whether the block counts.
     *
     * @param host the name after the {@code HostName} lines before the block
     * @param user the login after the {@code User} lines before the block
     */
    boolean applies(SshHost.Asked asked, String host, String user);

    /** Host with its patterns; one with {@code !} that fits rules the block out. */
    record Host(List<String> patterns) implements SshCondition {
        @Override
        public boolean applies(SshHost.Asked asked, String host, String user) {
            return SshPattern.any(patterns, asked.name());
        }
    }

    /** Match with its criteria. */
    record Match(List<Criterion> criteria) implements SshCondition {
        @Override
        public boolean applies(SshHost.Asked asked, String host, String user) {
            return criteria.stream().allMatch(criterion -> criterion.fits(asked, host, user));
        }

        static Match of(List<String> words) {
            List<Criterion> criteria = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i).toLowerCase(Locale.ROOT);
                boolean negated = word.startsWith("!");
                int equals = word.indexOf('=');
                String name = word.substring(negated ? 1 : 0, equals < 0 ? word.length() : equals);
                boolean alone = List.of("all", "canonical", "final").contains(name);
                String argument = equals >= 0
                        ? words.get(i).substring(equals + 1)
                        : alone || i + 1 == words.size() ? "" : words.get(++i);
                criteria.add(new Criterion(name, argument, negated));
            }
            return new Match(criteria);
        }
    }

    /** One condition of a Match line. */
    record Criterion(String name, String argument, boolean negated) {
        boolean fits(SshHost.Asked asked, String host, String user) {
            List<String> patterns = List.of(argument.split(",", -1));
            return switch (name) {
                case "all" -> !negated;
                case "host" -> negated != SshPattern.any(lower(patterns), host.toLowerCase(Locale.ROOT));
                case "originalhost" ->
                    negated != SshPattern.any(lower(patterns), asked.name().toLowerCase(Locale.ROOT));
                case "user" -> negated != SshPattern.any(patterns, user);
                case "localuser" -> negated != SshPattern.any(patterns, asked.localUser());
                // not in the first pass
                case "canonical", "final" -> negated;
                // exec, localnetwork, tagged: only a running ssh can tell
                default -> false;
            };
        }

        private static List<String> lower(List<String> patterns) {
            return patterns.stream()
                    .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                    .toList();
        }
    }
}
