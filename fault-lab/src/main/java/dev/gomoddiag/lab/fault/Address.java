package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Draw;
import dev.gomoddiag.lab.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What addresses a host truly has: {@code both} versions of IP, {@code v6} alone, or {@code none}. */
record Address(List<String> hosts, String has) implements Fault {
    static Fault of(Fields fields) {
        return new Address(fields.texts("hosts"), fields.text("has"));
    }

    @Override
    public void inject(Stage stage) {
        (hosts.isEmpty() ? stage.world().hosts() : hosts)
                .forEach(host -> change(stage, stage.draw().fill(host)));
    }

    private void change(Stage stage, String host) {
        String v4 = stage.draw().addressOf(host);
        List<String> addresses = Map.of("both", List.of(v4, Draw.v6(v4)), "v6", List.of(Draw.v6(v4)))
                .getOrDefault(has, List.of());
        if (addresses.isEmpty()) {
            stage.world().network().zone().remove(host);
            return;
        }
        try {
            stage.world().openV6(host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.world().network().zone().put(host, addresses.toArray(String[]::new));
    }
}
