package dev.gomoddiag.settings;

import dev.gomoddiag.plan.UrlRewrites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configuration of git outside of any repository, which is what the git processes of the go command see. */
public final class GitSettings {
    private static final Set<String> NETWORK_SECTIONS = Set.of("http", "url", "credential", "protocol", "ssh");
    private static final Set<String> NETWORK_KEYS = Set.of("core.sshcommand", "core.gitproxy", "core.askpass");

    private final List<GitEntry> entries;
    private final List<ConfigProblem> problems;

    GitSettings(List<GitEntry> entries, List<ConfigProblem> problems) {
        this.entries = List.copyOf(entries);
        this.problems = List.copyOf(problems);
    }

    /** Every value in the order git reads them: a later one wins. */
    public List<Setting> entries() {
        return entries.stream().map(GitEntry::setting).toList();
    }

    /** The values that decide about fetching; leaves out names, mail addresses, aliases and the like. */
    List<GitEntry> network() {
        return entries.stream()
                .filter(entry -> NETWORK_SECTIONS.contains(entry.section()) || NETWORK_KEYS.contains(entry.key()))
                .toList();
    }

    /** What git refuses in its files; empty when it starts. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /** The value git takes for a key with one value; section and variable in any letter case. */
    public Optional<Setting> last(String key) {
        return all(key).stream().reduce((earlier, later) -> later);
    }

    /**
     * The line of its file that sets it and nothing else, such as {@code proxy = http://127.0.0.1:8080}; empty where there is
     * none, or two that are the same. It may hold credentials.
     */
    public Optional<String> line(Setting setting) {
        return entries.stream()
                .filter(entry -> entry.setting().equals(setting))
                .findFirst()
                .flatMap(GitEntry::line);
    }

    /** The values of a key, in the order git reads them; empty when there is none. */
    public List<Setting> all(String key) {
        String wanted = GitEntry.canonical(key).orElse(key);
        return entries.stream()
                .filter(entry -> entry.key().equals(wanted))
                .map(GitEntry::setting)
                .toList();
    }

    /** The rules {@code url.<base>.insteadOf}: those of one base together, the bases in the order git reads them. */
    public UrlRewrites insteadOf() {
        Map<String, List<UrlRewrites.Rewrite>> bases = new LinkedHashMap<>();
        for (GitEntry entry : entries) {
            if (entry.isRewrite() && entry.variable().equals("insteadof")) {
                bases.computeIfAbsent(entry.subsection(), base -> new ArrayList<>())
                        .add(new UrlRewrites.Rewrite(
                                entry.subsection(), entry.setting().raw()));
            }
        }
        return new UrlRewrites(bases.values().stream().flatMap(List::stream).toList());
    }

    /**
     * The value of {@code http.<url>.name}, or else {@code http.name}, that git takes for a request to a URL.
     *
     * @param name in any letter case, such as {@code sslVerify}
     */
    public Optional<Setting> httpFor(String url, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Optional<GitUrl> asked = GitUrl.parse(url);
        Optional<Setting> best = Optional.empty();
        GitUrl.Fit bestFit = GitUrl.Fit.PLAIN;
        for (GitEntry entry : entries) {
            if (entry.section().equals("http") && entry.variable().equals(wanted)) {
                Optional<GitUrl.Fit> fit =
                        entry.hasSubsection() ? fitOf(entry.subsection(), asked) : Optional.of(GitUrl.Fit.PLAIN);
                if (fit.isPresent() && fit.get().compareTo(bestFit) >= 0) {
                    best = Optional.of(entry.setting());
                    bestFit = fit.get();
                }
            }
        }
        return best;
    }

    /** The programs that git asks for a login at a URL, in its order; an empty value forgets those before it. */
    public List<Setting> credentialHelpers(String url) {
        Optional<GitUrl> asked = GitUrl.parse(url);
        List<Setting> helpers = new ArrayList<>();
        for (GitEntry entry : entries) {
            if (entry.section().equals("credential")
                    && entry.variable().equals("helper")
                    && (entry.subsection().isEmpty()
                            || fitOf(entry.subsection(), asked).isPresent())) {
                if (entry.setting().raw().isEmpty()) {
                    helpers.clear();
                } else {
                    helpers.add(entry.setting());
                }
            }
        }
        return List.copyOf(helpers);
    }

    private static Optional<GitUrl.Fit> fitOf(String pattern, Optional<GitUrl> url) {
        return GitUrl.parse(pattern).flatMap(parsed -> url.flatMap(parsed::fit));
    }
}
