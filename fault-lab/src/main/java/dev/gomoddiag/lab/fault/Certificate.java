package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.Leaf;
import java.util.List;
import java.util.Locale;

/** Sites present another certificate chain: {@code presents} as in {@link Leaf}; all sites when {@code hosts} is absent. */
record Certificate(List<String> hosts, Leaf leaf) implements Fault {
    static Fault of(Fields fields) {
        return new Certificate(
                fields.texts("hosts"),
                Leaf.valueOf(fields.text("presents").toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    @Override
    public void inject(Stage stage) {
        List<String> sites = hosts.isEmpty() ? stage.world().hosts() : hosts;
        sites.forEach(
                host -> stage.world().network().site(stage.draw().fill(host)).present(leaf));
    }
}
