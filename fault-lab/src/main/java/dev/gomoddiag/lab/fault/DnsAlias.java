package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** All name servers say that a name is but another name of {@code of}. */
record DnsAlias(String name, String of) implements Fault {
    static Fault of(Fields fields) {
        return new DnsAlias(fields.text("name"), fields.text("of"));
    }

    @Override
    public void inject(Stage stage) {
        stage.world()
                .nameServers()
                .forEach(server -> stage.world()
                        .network()
                        .nameServer(server)
                        .alias(stage.draw().fill(name), stage.draw().fill(of)));
    }
}
