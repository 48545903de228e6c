package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.DnsBehaviour;
import dev.gomoddiag.testkit.net.DnsServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A name server answers badly: {@code answers} as in {@link DnsBehaviour}, for all names or these, or with a delay. */
record Dns(String server, List<String> names, DnsBehaviour behaviour, Duration delay) implements Fault {
    static Fault of(Fields fields) {
        return new Dns(
                fields.text("server", "${isp-dns}"),
                fields.texts("names"),
                DnsBehaviour.valueOf(fields.text("answers", "normal")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                Duration.ofMillis(fields.number("delay-millis", 0)));
    }

    @Override
    public void inject(Stage stage) {
        DnsServer name = stage.world().network().nameServer(stage.draw().fill(server));
        name.delay(delay);
        if (names.isEmpty()) {
            name.answer(behaviour);
        }
        names.forEach(it -> name.answer(stage.draw().fill(it), behaviour));
    }
}
