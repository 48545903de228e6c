package dev.gomoddiag.rules;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.text.Text;

/**
 * The words of one folder of rules: {@code CAUSE.title} and {@code CAUSE.summary} of the messages beside a class.
 *
 * @param owner any class of that folder
 */
public record Wording(Class<?> owner) {
    public Text title(CauseId cause, Object... arguments) {
        return Text.of(owner, cause + ".title", arguments);
    }

    public Text summary(CauseId cause, Object... arguments) {
        return Text.of(owner, cause + ".summary", arguments);
    }

    public Text text(String key, Object... arguments) {
        return Text.of(owner, key, arguments);
    }
}
