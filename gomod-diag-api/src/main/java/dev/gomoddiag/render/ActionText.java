package dev.gomoddiag.render;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.text.Redaction;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An action as a line that a user can carry out. */
public final class ActionText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./~^-]+");

    private ActionText() {}

    public static Text of(Action action) {
        if (action instanceof Action.GoEnv go) {
            return command("go", "env", "-w", go.name() + "=" + go.value());
        }
        if (action instanceof Action.UnsetGoEnv unset) {
            return command("go", "env", "-u", unset.name());
        }
        if (action instanceof Action.Env env) {
            return Text.plain("export " + env.name() + "=" + quoted(Redaction.of(env.value())));
        }
        if (action instanceof Action.UnsetEnv unset) {
            return command("unset", unset.name());
        }
        if (action instanceof Action.GitConfig git) {
            return gitConfig(git.file(), git.key(), git.value());
        }
        if (action instanceof Action.UnsetGitConfig unset) {
            return gitConfig(unset.file(), "--unset-all", unset.key());
        }
        if (action instanceof Action.Query query) {
            return command("go", "get", query.query().toString());
        }
        if (action instanceof Action.Command run) {
            return command(run.argv().toArray(String[]::new));
        }
        if (action instanceof Action.EditFile edit) {
            return Text.of(
                    ActionText.class, "action.edit", edit.path(), lines(edit.remove(), "- "), lines(edit.add(), "+ "));
        }
        if (action instanceof Action.ImportCertificate certificate) {
            return Text.of(ActionText.class, "action.import", certificate.subject(), certificate.sha256());
        }
        if (action instanceof Action.RemoveCertificate certificate) {
            return Text.of(ActionText.class, "action.remove", certificate.subject(), certificate.sha256());
        }
        if (action instanceof Action.Ask ask) {
            return Text.of(ActionText.class, "action.ask", ask.whom(), ask.what());
        }
        return Text.of(ActionText.class, "action.wait", ((Action.Wait) action).until());
    }

    private static Text gitConfig(Optional<String> file, String... words) {
        List<String> argv = new ArrayList<>(List.of("git", "config"));
        argv.addAll(file.map(path -> List.of("--file", path)).orElse(List.of("--global")));
        argv.addAll(List.of(words));
        return command(argv.toArray(String[]::new));
    }

    private static Text command(String... argv) {
        StringBuilder line = new StringBuilder();
        for (String word : argv) {
            line.append(line.isEmpty() ? "" : " ").append(quoted(Redaction.of(word)));
        }
        return Text.plain(line.toString());
    }

    private static String lines(List<String> lines, String mark) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append('\n').append(mark).append(line));
        return text.toString();
    }

    /** Quoted for a POSIX shell, so that a value from outside stays one word when it is pasted. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
