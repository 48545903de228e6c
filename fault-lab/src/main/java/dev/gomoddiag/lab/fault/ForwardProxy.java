package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpProxy;
import java.util.List;
import java.util.Locale;

/** The HTTP forward proxy wants a login, or answers CONNECT (to these hosts) with a status. */
record ForwardProxy(String login, int status, List<String> hosts, String body, HttpAnswer.Delivery delivery)
        implements Fault {
    static Fault of(Fields fields) {
        return new ForwardProxy(
                fields.text("login", ""),
                fields.number("status", 0),
                fields.texts("hosts"),
                fields.text("body", "said the proxy\n"),
                HttpAnswer.Delivery.valueOf(fields.text("delivery", "whole")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')));
    }

    @Override
    public void inject(Stage stage) {
        HttpProxy proxy = stage.world().network().httpProxy();
        if (!login.isEmpty()) {
            String[] parts = stage.draw().fill(login).split(":", 2);
            proxy.requireBasic(parts[0], parts[1]);
            return;
        }
        HttpAnswer answer = HttpAnswer.text(status, body).delivered(delivery);
        if (hosts.isEmpty()) {
            proxy.answer(answer);
        }
        hosts.forEach(host -> proxy.answer(stage.draw().fill(host), answer));
    }
}
