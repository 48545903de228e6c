package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.time.Duration;

/** The answers of a host come in small pieces with pauses between them. */
record Throttle(String host, Duration pause) implements Fault {
    static Fault of(Fields fields) {
        return new Throttle(fields.text("host"), Duration.ofMillis(fields.number("pause-millis", 100)));
    }

    @Override
    public void inject(Stage stage) {
        String address = stage.draw().addressOf(stage.draw().fill(host));
        stage.world()
                .front()
                .put(box -> box.throttling(
                        peer -> peer.getAddress().getHostAddress().equals(address), pause));
    }
}
