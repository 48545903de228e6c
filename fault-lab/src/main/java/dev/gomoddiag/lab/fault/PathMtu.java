package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The path carries only small packets, and nobody tells the senders of larger ones. */
record PathMtu(int bytes) implements Fault {
    static Fault of(Fields fields) {
        return new PathMtu(fields.number("bytes", 1300));
    }

    @Override
    public void inject(Stage stage) {
        stage.gateway().narrow(bytes);
    }
}
