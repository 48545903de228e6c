package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A server is down: its host answers, and nothing listens at the port. */
record ShutPort(String host, String port) implements Fault {
    static Fault of(Fields fields) {
        return new ShutPort(fields.text("host"), fields.text("port", "443"));
    }

    @Override
    public void inject(Stage stage) {
        try {
            String address = stage.draw().addressOf(stage.draw().fill(host));
            stage.world().front().shut(address, Integer.parseInt(stage.draw().fill(port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
