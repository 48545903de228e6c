package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Port;
import java.util.Map;
import java.util.function.Consumer;

/** A port of a host is open, and something else than the usual server is behind it. */
record PortTalk(String host, int port, Consumer<Port> behaviour) implements Fault {
    private static final Map<String, Consumer<Port>> BEHAVIOURS = Map.of(
            "silence", Port::silence,
            "reset", Port::reset,
            "hang-up", Port::hangUp,
            "ssh-banner", port -> port.say("SSH-2.0-OpenSSH_9.2\r\n"),
            "smtp-banner", port -> port.say("220 mail.example ESMTP\r\n"),
            "handshake-failure", port -> port.say(alert(40)),
            "protocol-version", port -> port.say(alert(70)),
            "unrecognized-name", port -> port.say(alert(112)),
            "http", port -> port.speakHttp(request -> HttpAnswer.html(200, "<h1>It works</h1>\n")));

    /** A fatal alert of TLS 1.2 (RFC 5246, section 7.2). */
    private static String alert(int description) {
        return "\u0015\u0003\u0003\u0000\u0002\u0002" + (char) description;
    }

    static Fault of(Fields fields) {
        String talks = fields.text("talks");
        Consumer<Port> behaviour = BEHAVIOURS.get(talks);
        if (behaviour == null) {
            throw new IllegalArgumentException("talks \"" + talks + "\": use one of " + BEHAVIOURS.keySet());
        }
        return new PortTalk(fields.text("host"), fields.number("port", 443), behaviour);
    }

    @Override
    public void inject(Stage stage) {
        behaviour.accept(stage.world().network().port(stage.draw().fill(host), port));
    }
}
