package dev.gomoddiag.plan;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.GoQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which version control systems go may run ({@code parseGOVCS} and {@code checkGOVCS} of cmd/go/internal/vcs/vcs.go).
 *
 * @param rules those of GOVCS, in its order; go adds {@code private:all,public:git|hg}
 * @param problem why go refuses the setting, and with it every repository, in its words
 */
public record VcsPolicy(List<Rule> rules, Optional<String> problem) {
    private static final List<Rule> BUILT_IN =
            List.of(new Rule("private", List.of("all")), new Rule("public", List.of("git", "hg")));

    public VcsPolicy {
        rules = List.copyOf(rules);
    }

    /**
     * An entry.
     *
     * @param pattern {@code private}, {@code public} or a glob of repository roots
     * @param allowed names such as {@code git}, or {@code all}
     */
    public record Rule(String pattern, List<String> allowed) {
        public Rule {
            allowed = List.copyOf(allowed);
        }

        private boolean matches(String root, boolean isPrivate) {
            return switch (pattern) {
                case "private" -> isPrivate;
                case "public" -> !isPrivate;
                default -> GlobList.parse(pattern).matches(root);
            };
        }

        private boolean allows(String vcs) {
            return allowed.contains(vcs) || allowed.contains("all");
        }
    }

    /** That of a go whose GOVCS is not set. */
    public static VcsPolicy builtIn() {
        return new VcsPolicy(List.of(), Optional.empty());
    }

    /** Reads GOVCS. */
    public static VcsPolicy parse(String govcs) {
        if (govcs.isBlank()) {
            return builtIn();
        }
        List<Rule> rules = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (String part : govcs.strip().split(",", -1)) {
            String item = part.strip();
            Optional<String> problem = problem(item, known);
            if (problem.isPresent()) {
                return new VcsPolicy(List.of(), problem);
            }
            int colon = item.indexOf(':');
            String pattern = item.substring(0, colon).strip();
            known.put(pattern, item);
            rules.add(new Rule(pattern, names(item.substring(colon + 1))));
        }
        return new VcsPolicy(rules, Optional.empty());
    }

    /** Why go does not use a version control system for a repository, in its words; empty when it does. */
    public Optional<String> refusal(String vcs, String root, GlobList privatePatterns) {
        if (problem.isPresent() || vcs.equals("mod")) {
            return vcs.equals("mod") ? Optional.empty() : problem;
        }
        boolean isPrivate = privatePatterns.matches(root);
        boolean allowed = Stream.concat(rules.stream(), BUILT_IN.stream())
                .filter(rule -> rule.matches(root, isPrivate))
                .findFirst()
                .map(rule -> rule.allows(vcs))
                .orElse(false);
        return allowed
                ? Optional.empty()
                : Optional.of("GOVCS disallows using " + vcs + " for " + (isPrivate ? "private " : "public ") + root
                        + "; see 'go help vcs'");
    }

    private static Optional<String> problem(String item, Map<String, String> known) {
        if (item.isEmpty()) {
            return Optional.of("empty entry in GOVCS");
        }
        int colon = item.indexOf(':');
        if (colon < 0) {
            return Optional.of("malformed entry in GOVCS (missing colon): " + GoQuote.quote(item));
        }
        String pattern = item.substring(0, colon).strip();
        String list = item.substring(colon + 1);
        if (pattern.isEmpty()) {
            return Optional.of("empty pattern in GOVCS: " + GoQuote.quote(item));
        }
        if (list.isBlank()) {
            return Optional.of("empty VCS list in GOVCS: " + GoQuote.quote(item));
        }
        if (pattern.equals(".") || pattern.equals("..") || pattern.startsWith("./") || pattern.startsWith("../")) {
            return Optional.of("relative pattern not allowed in GOVCS: " + GoQuote.quote(pattern));
        }
        if (known.containsKey(pattern)) {
            return Optional.of("unreachable pattern in GOVCS: " + GoQuote.quote(item) + " after "
                    + GoQuote.quote(known.getOrDefault(pattern, "")));
        }
        return names(list).contains("")
                ? Optional.of("empty VCS name in GOVCS: " + GoQuote.quote(item))
                : Optional.empty();
    }

    private static List<String> names(String list) {
        return Stream.of(list.split("\\|", -1)).map(String::strip).toList();
    }
}
