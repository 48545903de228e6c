package dev.gomoddiag.internal;

import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The actions of a remedy laid over a situation in memory. */
final class Changes {
    private final List<Action> actions;

    private Changes(List<Action> actions) {
        this.actions = actions;
    }

    /** Empty when an action reaches beyond settings, files and the query. */
    static Optional<Changes> of(List<Action> actions) {
        boolean rehearsable = actions.stream()
                .noneMatch(action -> action instanceof Action.Command
                        || action instanceof Action.RemoveCertificate
                        || action instanceof Action.Ask
                        || action instanceof Action.Wait);
        return rehearsable && !actions.isEmpty() ? Optional.of(new Changes(actions)) : Optional.empty();
    }

    Situation applyTo(Situation situation, HostResolver.Factory resolvers) {
        Overlay overlay = new Overlay(situation.settings(), situation.query());
        actions.forEach(overlay::lay);
        ChangedHost host = new ChangedHost(situation.host(), overlay.variables, overlay.edits);
        return Situation.of(situation.command(), overlay.query, host, resolvers);
    }

    /** Collects what the actions change. */
    private static final class Overlay {
        private final GoSettings settings;
        private final Map<String, Optional<String>> variables = new HashMap<>();
        private final Map<String, UnaryOperator<String>> edits = new HashMap<>();
        private ModuleQuery query;

        private Overlay(GoSettings settings, ModuleQuery query) {
            this.settings = settings;
            this.query = query;
        }

        private void lay(Action action) {
            if (action instanceof Action.Env env) {
                variables.put(env.name(), Optional.of(env.value()));
            } else if (action instanceof Action.UnsetEnv unset) {
                variables.put(unset.name(), Optional.empty());
            } else if (action instanceof Action.GoEnv go) {
                goEnv(go.name(), Optional.of(go.value()));
            } else if (action instanceof Action.UnsetGoEnv unset) {
                goEnv(unset.name(), Optional.empty());
            } else if (action instanceof Action.GitConfig git) {
                git.file()
                        .or(settings::gitUserFile)
                        .ifPresent(file -> edit(file, text -> text + GitConfigText.of(git)));
            } else if (action instanceof Action.UnsetGitConfig unset) {
                Optional<String> file = unset.file().or(settings::gitUserFile);
                settings.git().all(unset.key()).stream()
                        .filter(setting ->
                                file.equals(Optional.of(setting.source().location())))
                        .forEach(this::dropLine);
            } else if (action instanceof Action.EditFile change) {
                edit(change.path(), change::applyTo);
            } else if (action instanceof Action.ImportCertificate certificate) {
                settings.trust()
                        .go()
                        .files()
                        .forEach(file -> edit(file.path(), text -> text + "\n" + certificate.pem() + "\n"));
            } else if (action instanceof Action.Query other) {
                query = other.query();
            }
        }

        private void goEnv(String name, Optional<String> value) {
            settings.goEnvFile()
                    .ifPresent(file -> edit(file, text -> {
                        StringBuilder kept = new StringBuilder();
                        text.lines()
                                .filter(line -> !line.startsWith(name + "="))
                                .forEach(line -> kept.append(line).append('\n'));
                        value.ifPresent(
                                set -> kept.append(name).append('=').append(set).append('\n'));
                        return kept.toString();
                    }));
        }

        private void dropLine(Setting setting) {
            int number = setting.source().line();
            edit(setting.source().location(), text -> {
                String[] lines = text.split("\n", -1);
                if (number >= 1 && number <= lines.length) {
                    lines[number - 1] = "";
                }
                return String.join("\n", lines);
            });
        }

        private void edit(String path, UnaryOperator<String> change) {
            edits.merge(path, change, (first, second) -> text -> second.apply(first.apply(text)));
        }
    }
}
