package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.List;

/** A name server gives a wrong address for a name. */
record DnsLie(String server, String name, List<String> addresses) implements Fault {
    static Fault of(Fields fields) {
        return new DnsLie(fields.text("server", "${isp-dns}"), fields.text("name"), fields.texts("addresses"));
    }

    @Override
    public void inject(Stage stage) {
        String[] literals = addresses.stream().map(stage.draw()::fill).toArray(String[]::new);
        stage.world()
                .network()
                .nameServer(stage.draw().fill(server))
                .lie(stage.draw().fill(name), literals);
    }
}
