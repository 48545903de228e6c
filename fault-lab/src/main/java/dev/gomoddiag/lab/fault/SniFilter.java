package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Middlebox;
import dev.gomoddiag.lab.Stage;
import java.util.List;
import java.util.Locale;

/** A box on the way ends TLS connections by the server name in the ClientHello. */
record SniFilter(List<String> names, Middlebox.Verdict verdict) implements Fault {
    static Fault of(Fields fields) {
        return new SniFilter(
                fields.texts("names"),
                Middlebox.Verdict.valueOf(fields.text("verdict", "reset").toUpperCase(Locale.ROOT)));
    }

    @Override
    public void inject(Stage stage) {
        List<String> unwanted = names.stream().map(stage.draw()::fill).toList();
        stage.world().front().put(box -> box.filtering(unwanted::contains, verdict));
    }
}
