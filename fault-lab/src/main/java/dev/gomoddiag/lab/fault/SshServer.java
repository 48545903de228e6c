package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The SSH side of all git hosts knows nobody's key. */
record SshServer() implements Fault {
    static Fault of(Fields fields) {
        fields.all();
        return new SshServer();
    }

    @Override
    public void inject(Stage stage) {
        stage.world().sshd().forget();
    }
}
