package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.Map;

/** Settings of the client's {@code ~/.gitconfig}. */
record GitConfigFile(Map<String, String> settings) implements Fault {
    static Fault of(Fields fields) {
        return new GitConfigFile(fields.all());
    }

    @Override
    public void inject(Stage stage) {
        settings.forEach((key, value) ->
                stage.client().gitConfig(stage.draw().fill(key), stage.draw().fill(value)));
    }
}
