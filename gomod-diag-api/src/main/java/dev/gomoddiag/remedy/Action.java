package dev.gomoddiag.remedy;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

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

    /**
     * {@code git config KEY VALUE} with {@code --file FILE}, else {@code --global}.
     *
     * @param file empty for the user's own configuration
     */
    record GitConfig(Optional<String> file, String key, String value) implements Action {
        public GitConfig(String key, String value) {
            this(Optional.empty(), key, value);
        }
    }

    /**
     * {@code git config --unset-all KEY} with {@code --file FILE}, else {@code --global}; other files may set the key still.
     *
     * @param file empty for the user's own configuration
     */
    record UnsetGitConfig(Optional<String> file, String key) implements Action {
        public UnsetGitConfig(String key) {
            this(Optional.empty(), key);
        }
    }

    /** Asks for another module or version: {@code go get M@V}. */
    record Query(ModuleQuery query) implements Action {}

    /** Runs a program, without a shell. */
    record Command(List<String> argv) implements Action {
        public Command {
            argv = List.copyOf(argv);
        }
    }

    /**
     * Puts lines of a text file in the place of others: each added line where the next removed one stood, those left over
     * after the last removed one; at the end where none is removed.
     *
     * @param remove whole lines; each goes wherever it stands
     */
    record EditFile(String path, List<String> remove, List<String> add) implements Action {
        public EditFile {
            remove = List.copyOf(remove);
            add = List.copyOf(add);
        }

        /** The file's text after it; all other lines stay byte by byte. */
        public String applyTo(String text) {
            return Lines.edited(text, this);
        }
    }

    /** Adds a certificate authority to those this machine trusts, after its fingerprint was checked with its owner. */
    record ImportCertificate(String subject, String sha256, String pem) implements Action {}

    /** Takes a certificate authority away from those this machine trusts. */
    record RemoveCertificate(String subject, String sha256) implements Action {}

    /** Somebody else has to act. */
    record Ask(Text whom, Text what) implements Action {}

    /** The fault passes by itself or must be mended by its owner. */
    record Wait(Text until) implements Action {}
}
