package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is set, and what of it has no effect. */
final class SettingsList {
    /** Git acts on every value of these; of any other key the last value counts. */
    private static final Set<String> MANY_VALUES = Set.of("insteadof", "pushinsteadof", "helper", "extraheader");

    /** Which variable of the environment beats which key (git-config(1)). */
    private static final Map<String, String> BEATEN_BY = Map.of(
            "core.sshcommand", "GIT_SSH_COMMAND",
            "http.sslcainfo", "GIT_SSL_CAINFO",
            "http.sslcapath", "GIT_SSL_CAPATH",
            "http.sslverify", "GIT_SSL_NO_VERIFY",
            "core.askpass", "GIT_ASKPASS");

    private final HostEnvironment host;
    private final Optional<GoVersion> version;
    private final List<Setting> all = new ArrayList<>();
    private final List<Shadowed> shadowed = new ArrayList<>();

    private SettingsList(HostEnvironment host, Optional<GoVersion> version) {
        this.host = host;
        this.version = version;
    }

    /** A variable that go sets for its children, when nobody did, in the releases from {@code since} up to {@code until}. */
    private record ForChildren(String name, String value, int since, int until) {
        private static final List<ForChildren> ALL = List.of(
                new ForChildren("GIT_TERMINAL_PROMPT", "0", 0, Integer.MAX_VALUE),
                new ForChildren("GCM_INTERACTIVE", "never", 17, Integer.MAX_VALUE),
                new ForChildren("GIT_SSH_COMMAND", "ssh -o ControlMaster=no -o BatchMode=yes", 17, 24));
    }

    static SettingsList of(
            HostEnvironment host, GoEnvironment environment, GitSettings git, Optional<GoVersion> version) {
        SettingsList list = new SettingsList(host, version);
        list.goVariables(environment);
        list.process(ProcessVariable.FORWARD_PROXIES);
        list.process(ProcessVariable.CERTIFICATES);
        list.process(ProcessVariable.LOOKUP);
        list.process(ProcessVariable.GIT);
        // last, because it is compared with the variables before it
        list.git(git.network());
        return list;
    }

    private void goVariables(GoEnvironment environment) {
        for (GoVariable variable : GoVariable.ALL) {
            Setting setting = environment.effective(variable);
            if (!setting.raw().isEmpty() || setting.source().kind() != Kind.GO_DEFAULT) {
                all.add(setting);
            }
            shadowed.addAll(environment.shadowed(variable));
        }
    }

    private void process(List<ProcessVariable> variables) {
        variables.forEach(variable -> variable(variable).ifPresent(all::add));
    }

    private Optional<Setting> variable(ProcessVariable variable) {
        Optional<Setting> filled = forChildren(variable.name());
        return variable.on(host)
                .filter(setting -> !setting.raw().isEmpty() || filled.isEmpty())
                .or(() -> filled);
    }

    private Optional<Setting> forChildren(String name) {
        int minor = version.map(GoVersion::minor).orElse(Integer.MAX_VALUE);
        boolean ownSsh = name.equals("GIT_SSH_COMMAND")
                && host.variable("GIT_SSH").filter(value -> !value.isEmpty()).isPresent();
        return ForChildren.ALL.stream()
                .filter(child -> child.name().equals(name) && minor >= child.since() && minor <= child.until())
                .filter(child -> !ownSsh)
                .findFirst()
                .map(child -> Setting.of(name, child.value(), SettingSource.of(Kind.GO_DEFAULT, "")));
    }

    private void git(List<GitEntry> entries) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            last.put(entries.get(i).key(), i);
        }
        Map<String, Setting> variables = new HashMap<>();
        all.forEach(setting -> variables.putIfAbsent(setting.name(), setting));
        for (int i = 0; i < entries.size(); i++) {
            GitEntry entry = entries.get(i);
            int counts = last.getOrDefault(entry.key(), i);
            Optional<GitEntry> later = counts > i ? Optional.of(entries.get(counts)) : Optional.empty();
            Optional<Setting> winner = winner(entry, later, variables);
            if (winner.isPresent()) {
                shadowed.add(new Shadowed(entry.setting(), winner.get()));
            } else {
                all.add(entry.setting());
            }
        }
    }

    private static Optional<Setting> winner(GitEntry entry, Optional<GitEntry> later, Map<String, Setting> variables) {
        if (MANY_VALUES.contains(entry.variable())) {
            return Optional.empty();
        }
        Optional<Setting> variable = Optional.ofNullable(BEATEN_BY.get(entry.section() + "." + entry.variable()))
                .flatMap(name -> Optional.ofNullable(variables.get(name)));
        return variable.or(() -> later.map(GitEntry::setting));
    }

    List<Setting> all() {
        return List.copyOf(all);
    }

    List<Shadowed> shadowed() {
        return List.copyOf(shadowed);
    }
}
