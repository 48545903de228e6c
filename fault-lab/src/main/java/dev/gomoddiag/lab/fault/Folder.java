package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** A folder of the client: {@code owner} user or root, {@code mode} in octal. */
record Folder(String path, String owner, String mode) implements Fault {
    static Fault of(Fields fields) {
        return new Folder(fields.text("path"), fields.text("owner", "user"), fields.text("mode", "755"));
    }

    @Override
    public void inject(Stage stage) {
        stage.client().files().folder(path, owner, mode);
    }
}
