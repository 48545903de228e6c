package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** A box on the way, or the forward proxy where {@code by} says so, ends TLS and signs it anew. */
record Interception(boolean byProxy) implements Fault {
    static Fault of(Fields fields) {
        return new Interception(fields.text("by", "path").equals("proxy"));
    }

    @Override
    public void inject(Stage stage) {
        if (byProxy) {
            stage.world().network().httpProxy().intercept(stage.world().interceptor());
        } else {
            stage.world().front().put(box -> box.intercepting(stage.world().interceptor()));
        }
    }
}
