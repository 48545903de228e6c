package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Website;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A site answers requests whose path matches in a way of its own; all sites when {@code hosts} is absent. */
record Site(List<String> hosts, String path, HttpAnswer answer, Map<String, String> headers) implements Fault {
    static Fault of(Fields fields) {
        HttpAnswer.Delivery delivery = HttpAnswer.Delivery.valueOf(
                fields.text("delivery", "whole").toUpperCase(Locale.ROOT).replace('-', '_'));
        int length = fields.number("length", 0);
        String body = fields.text("body", "answered so by the fault lab\n");
        HttpAnswer answer = HttpAnswer.of(
                        fields.number("status", 200),
                        fields.text("type", "text/plain; charset=UTF-8"),
                        length > 0 ? new byte[length] : body.getBytes(StandardCharsets.UTF_8))
                .delivered(delivery)
                .after(Duration.ofMillis(fields.number("delay-millis", 0)));
        return new Site(
                fields.texts("hosts"),
                fields.text("path", ".*"),
                answer,
                new LinkedHashMap<>(fields.inner("headers", Map.of()).all()));
    }

    @Override
    public void inject(Stage stage) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        HttpAnswer whole = new HttpAnswer(
                answer.status(),
                answer.headers(),
                stage.draw().fill(text).getBytes(StandardCharsets.UTF_8),
                answer.delivery(),
                answer.delay());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            whole = whole.header(header.getKey(), stage.draw().fill(header.getValue()));
        }
        List<String> sites = hosts.isEmpty() ? stage.world().hosts() : hosts;
        for (String host : sites) {
            Website site = stage.world().network().site(stage.draw().fill(host));
            site.answer(stage.draw().fill(path), whole);
        }
    }
}
