package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.SocksProxy;

/** The SOCKS proxy wants a login, or answers every request with a reply code. */
record SocksServer(String login, int reply) implements Fault {
    static Fault of(Fields fields) {
        return new SocksServer(fields.text("login", ""), fields.number("reply", 0));
    }

    @Override
    public void inject(Stage stage) {
        SocksProxy proxy = stage.world().network().socksProxy();
        if (!login.isEmpty()) {
            String[] parts = stage.draw().fill(login).split(":", 2);
            proxy.requireLogin(parts[0], parts[1]);
        }
        if (reply > 0) {
            proxy.reply(reply);
        }
    }
}
