package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A port of a host leads to a port of another host. */
record RelayPort(String host, String port, String to, int toPort) implements Fault {
    static Fault of(Fields fields) {
        return new RelayPort(
                fields.text("host"), fields.text("port"), fields.text("to"), fields.number("to-port", 443));
    }

    @Override
    public void inject(Stage stage) {
        try {
            String outside = stage.draw().addressOf(stage.draw().fill(host));
            String inside = stage.draw().addressOf(stage.draw().fill(to));
            stage.world().front().open(outside, Integer.parseInt(stage.draw().fill(port)), inside, toPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
