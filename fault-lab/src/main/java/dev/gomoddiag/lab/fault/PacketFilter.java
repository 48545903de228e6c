package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The client's own packet filter has a {@code rule} for what leaves it, as nft takes it after the chain's name. */
record PacketFilter(String rule) implements Fault {
    static Fault of(Fields fields) {
        return new PacketFilter(fields.text("rule"));
    }

    @Override
    public void inject(Stage stage) {
        stage.client().filter(stage.draw().fill(rule));
    }
}
