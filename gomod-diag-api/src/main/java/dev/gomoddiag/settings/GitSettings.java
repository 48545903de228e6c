package dev.gomoddiag.settings;

import java.util.List;
import java.util.Optional;

/** The configuration of git outside of any repository, which is what the git processes of the go command see. */
public final class GitSettings {
    private final List<Setting> entries;
    private final List<ConfigProblem> problems;

    GitSettings(List<Setting> entries, List<ConfigProblem> problems) {
        this.entries = List.copyOf(entries);
        this.problems = List.copyOf(problems);
    }

    /** Every value in the order git reads them: a later one wins. */
    public List<Setting> entries() {
        return entries;
    }

    /** What git refuses in its files; empty when it starts. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /** The value git takes for a key with one value; section and variable in any letter case. */
    public Optional<Setting> last(String key) {
        List<Setting> all = all(key);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The values of a key, in the order git reads them; empty when there is none. */
    public List<Setting> all(String key) {
        String wanted = key;
        return entries.stream().filter(entry -> entry.name().equals(wanted)).toList();
    }

    /** The value of {@code http.<url>.name}, or else {@code http.name}, that git takes for a request to a URL. */
    public Optional<Setting> httpFor(String url, String name) {
        return last("http." + name);
    }
}
