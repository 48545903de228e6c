package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Sshd;
import dev.gomoddiag.lab.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The SSH server of all git hosts knows nobody's key, or has got another host key: {@code change} keys or host-key. */
record SshServer(Consumer<Sshd> change) implements Fault {
    private static final Map<String, Consumer<Sshd>> CHANGES = Map.of("keys", Sshd::forget, "host-key", Sshd::renew);

    static Fault of(Fields fields) {
        String change = fields.text("change", "keys");
        return new SshServer(Optional.ofNullable(CHANGES.get(change))
                .orElseThrow(() ->
                        new IllegalArgumentException("change \"" + change + "\": use one of " + CHANGES.keySet())));
    }

    @Override
    public void inject(Stage stage) {
        change.accept(stage.world().sshd());
    }
}
