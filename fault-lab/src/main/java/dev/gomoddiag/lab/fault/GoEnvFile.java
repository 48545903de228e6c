package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.Map;

/** Lines of the file that {@code go env -w} writes; {@code ~} removes one. */
record GoEnvFile(Map<String, String> variables) implements Fault {
    static Fault of(Fields fields) {
        return new GoEnvFile(fields.all());
    }

    @Override
    public void inject(Stage stage) {
        variables.forEach((name, value) -> {
            StringBuilder kept = new StringBuilder();
            stage.client()
                    .files()
                    .read("~/.config/go/env")
                    .lines()
                    .filter(line -> !line.startsWith(name + "="))
                    .forEach(line -> kept.append(line).append('\n'));
            if (!value.equals(Fields.ABSENT)) {
                kept.append(name).append('=').append(stage.draw().fill(value)).append('\n');
            }
            stage.client().files().write("~/.config/go/env", kept.toString());
        });
    }
}
