package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.DnsBehaviour;
import dev.gomoddiag.testkit.net.DnsServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A name server answers badly: {@code answers} as in {@link DnsBehaviour}, for all names or these, for a {@code type} of record, or with a delay. */
record Dns(String server, List<String> names, String type, DnsBehaviour behaviour, Duration delay) implements Fault {
    static Fault of(Fields fields) {
        return new Dns(
                fields.text("server", "${isp-dns}"),
                fields.texts("names"),
                fields.text("type", ""),
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
        for (String it : names) {
            String question = stage.draw().fill(it);
            if (type.isEmpty()) {
                name.answer(question, behaviour);
            } else {
                name.answer(question, type, behaviour);
            }
        }
    }
}
