package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.Map;

/** Variables of the client's process environment; {@code ~} removes one. */
record Environment(Map<String, String> variables) implements Fault {
    static Fault of(Fields fields) {
        return new Environment(fields.all());
    }

    @Override
    public void inject(Stage stage) {
        variables.forEach((name, value) -> {
            if (value.equals(Fields.ABSENT)) {
                stage.client().unset(name);
            } else {
                stage.client().set(name, stage.draw().fill(value));
            }
        });
    }
}
