package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/**
 * A {@code ca}, inspection or interception, is properly installed beside the public one for go, git and Java; or it lies,
 * alone, in a file of the client where {@code into} says.
 */
record TrustedAuthority(String ca, String into) implements Fault {
    static Fault of(Fields fields) {
        return new TrustedAuthority(fields.text("ca", "inspection"), fields.text("into", ""));
    }

    @Override
    public void inject(Stage stage) {
        String pem = ca.equals("interception")
                ? stage.world().interceptor().pem()
                : stage.world().network().inspectionPem();
        if (into.isEmpty()) {
            stage.client().trust(pem);
        } else {
            stage.client().files().write(stage.draw().fill(into), pem);
        }
    }
}
