package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The routes of the gateway change: {@code change} is what {@code ip} is told, such as {@code route del default}. */
record Route(String change) implements Fault {
    static Fault of(Fields fields) {
        return new Route(fields.text("change"));
    }

    @Override
    public void inject(Stage stage) {
        stage.gateway().ip(stage.draw().fill(change));
    }
}
