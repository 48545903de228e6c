package dev.gomoddiag.remedy;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.text.Text;
import java.util.List;

/** One step of a remedy, as data. No action is carried out unless the user asks for it by a call of its own. */
public sealed interface Action {

    /** {@code go env -w NAME=VALUE}. */
    record GoEnv(String name, String value) implements Action {}

    /** {@code go env -u NAME}. */
    record UnsetGoEnv(String name) implements Action {}

    /** Sets a variable of the process environment. */
    record Env(String name, String value) implements Action {}

    /** Removes a variable from the process environment. */
    record UnsetEnv(String name) implements Action {}

    /** {@code git config --global KEY VALUE}. */
    record GitConfig(String key, String value) implements Action {}

    /** {@code git config --global --unset-all KEY}. */
    record UnsetGitConfig(String key) implements Action {}

    /** Asks for another module or version: {@code go get M@V}. */
    record Query(ModuleQuery query) implements Action {}

    /** Runs a program, without a shell. */
    record Command(List<String> argv) implements Action {
        public Command {
            argv = List.copyOf(argv);
        }
    }

    /** Removes whole lines from a text file and appends others. */
    record EditFile(String path, List<String> remove, List<String> add) implements Action {
        public EditFile {
            remove = List.copyOf(remove);
            add = List.copyOf(add);
        }
    }

    /** Adds a certificate authority to those this machine trusts, after its fingerprint was checked with its owner. */
    record ImportCertificate(String subject, String sha256, String pem) implements Action {}

    /** Somebody else has to act. */
    record Ask(Text whom, Text what) implements Action {}

    /** The fault passes by itself or must be mended by its owner. */
    record Wait(Text until) implements Action {}
}
