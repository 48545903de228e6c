package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The user has a key pair for ssh. */
record SshKey() implements Fault {
    static Fault of(Fields fields) {
        fields.all();
        return new SshKey();
    }

    @Override
    public void inject(Stage stage) {
        stage.client().sshKey();
    }
}
