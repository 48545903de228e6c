package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.remedy.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out the actions of a remedy on a scratch machine, as a user would who follows the report. */
final class Carpenter {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Carpenter() {}

    /** What is asked for afterwards; empty when an action is for somebody else. */
    static Optional<ModuleQuery> carryOut(List<Action> actions, ScratchMachine machine, ModuleQuery query)
            throws IOException, InterruptedException {
        ModuleQuery wanted = query;
        for (Action action : actions) {
            if (action instanceof Action.Query other) {
                wanted = other.query();
            } else if (!carryOut(action, machine)) {
                return Optional.empty();
            }
        }
        return Optional.of(wanted);
    }

    private static boolean carryOut(Action action, ScratchMachine machine) throws IOException, InterruptedException {
        if (action instanceof Action.Env env) {
            machine.set(env.name(), env.value());
            return true;
        }
        if (action instanceof Action.UnsetEnv env) {
            machine.unset(env.name());
            return true;
        }
        if (action instanceof Action.EditFile edit) {
            edit(machine.real(edit.path()), edit);
            return true;
        }
        List<String> argv = argv(action);
        return !argv.isEmpty() && machine.run(LIMIT, argv).succeeded();
    }

    private static List<String> argv(Action action) {
        if (action instanceof Action.GoEnv go) {
            return List.of("go", "env", "-w", go.name() + "=" + go.value());
        }
        if (action instanceof Action.UnsetGoEnv go) {
            return List.of("go", "env", "-u", go.name());
        }
        if (action instanceof Action.GitConfig git) {
            return gitConfig(git.file(), git.key(), git.value());
        }
        if (action instanceof Action.UnsetGitConfig git) {
            return gitConfig(git.file(), "--unset-all", git.key());
        }
        return List.of();
    }

    private static List<String> gitConfig(Optional<String> file, String... words) {
        List<String> argv = new ArrayList<>(List.of("git", "config"));
        argv.addAll(file.map(path -> List.of("--file", path)).orElse(List.of("--global")));
        argv.addAll(List.of(words));
        return argv;
    }

    private static void edit(Path file, Action.EditFile edit) throws IOException {
        Files.writeString(file, edit.applyTo(Files.readString(file)));
    }
}
