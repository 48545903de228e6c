package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.time.Duration;
import java.util.stream.Stream;

/** The whole internet lives this many {@code days} later than the client's clock says, or earlier when negative. */
record ClockSkew(Duration later) implements Fault {
    static Fault of(Fields fields) {
        return new ClockSkew(Duration.ofDays(fields.number("days", 0)));
    }

    @Override
    public void inject(Stage stage) {
        Stream.concat(stage.world().hosts().stream(), stage.world().neutral().stream())
                .forEach(host -> stage.world().network().site(host).live(later));
    }
}
