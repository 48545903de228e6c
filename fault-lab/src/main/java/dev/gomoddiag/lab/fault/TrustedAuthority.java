package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The company's CA is properly installed beside the public one, for go, git and Java. */
record TrustedAuthority() implements Fault {
    static Fault of(Fields fields) {
        fields.all();
        return new TrustedAuthority();
    }

    @Override
    public void inject(Stage stage) {
        stage.client().trust(stage.world().network().inspectionPem());
    }
}
