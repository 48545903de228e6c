package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** The user has a key pair for ssh, which the git hosts know unless {@code known} is false. */
record SshKey(boolean known) implements Fault {
    static Fault of(Fields fields) {
        return new SshKey(!fields.text("known", "true").equals("false"));
    }

    @Override
    public void inject(Stage stage) {
        stage.client().files().remove("~/.ssh/id_ed25519");
        stage.client().sshKey();
        if (known) {
            stage.world().sshd().authorize(stage.client().files().read("~/.ssh/id_ed25519.pub"));
        }
    }
}
