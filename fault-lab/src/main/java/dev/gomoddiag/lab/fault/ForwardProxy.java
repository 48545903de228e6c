package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpProxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The HTTP forward proxy wants a login, or answers CONNECT (to these hosts) with a status. */
record ForwardProxy(String login, List<String> hosts, HttpAnswer answer) implements Fault {
    static Fault of(Fields fields) {
        HttpAnswer answer = HttpAnswer.of(
                        fields.number("status", 0),
                        fields.text("type", "text/plain; charset=UTF-8"),
                        fields.text("body", "said the proxy\n").getBytes(StandardCharsets.UTF_8))
                .delivered(HttpAnswer.Delivery.valueOf(fields.text("delivery", "whole")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')));
        for (Map.Entry<String, String> header :
                fields.inner("headers", Map.of()).all().entrySet()) {
            answer = answer.header(header.getKey(), header.getValue());
        }
        return new ForwardProxy(fields.text("login", ""), fields.texts("hosts"), answer);
    }

    @Override
    public void inject(Stage stage) {
        HttpProxy proxy = stage.world().network().httpProxy();
        if (!login.isEmpty()) {
            String[] parts = stage.draw().fill(login).split(":", 2);
            proxy.requireBasic(parts[0], parts[1]);
            return;
        }
        if (hosts.isEmpty()) {
            proxy.answer(answer);
        }
        hosts.forEach(host -> proxy.answer(stage.draw().fill(host), answer));
    }
}
