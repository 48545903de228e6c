package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** A site wants this login, {@code as} user:password, over Basic. */
record SiteLogin(String host, String as) implements Fault {
    static Fault of(Fields fields) {
        return new SiteLogin(fields.text("host"), fields.text("as", "${user}:${password}"));
    }

    @Override
    public void inject(Stage stage) {
        String[] parts = stage.draw().fill(as).split(":", 2);
        stage.world().network().site(stage.draw().fill(host)).requireBasic(parts[0], parts[1]);
    }
}
