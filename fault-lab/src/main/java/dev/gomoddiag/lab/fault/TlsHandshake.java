package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.Http2Trouble;
import dev.gomoddiag.testkit.net.TlsManner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sites shake hands otherwise: {@code protocols} as {@code TLSv1.1}, {@code client-certificate} to demand one, and
 * {@code http2} as in {@link Http2Trouble}.
 */
record TlsHandshake(List<String> hosts, TlsManner manner) implements Fault {
    static Fault of(Fields fields) {
        Optional<Http2Trouble> http2 = Optional.of(fields.text("http2", ""))
                .filter(it -> !it.isEmpty())
                .map(it -> Http2Trouble.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')));
        boolean certificate = fields.text("client-certificate", "false").equals("true");
        return new TlsHandshake(fields.texts("hosts"), new TlsManner(fields.texts("protocols"), certificate, http2));
    }

    @Override
    public void inject(Stage stage) {
        hosts.forEach(
                host -> stage.world().network().site(stage.draw().fill(host)).shake(manner));
    }
}
