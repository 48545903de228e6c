package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** A small file system, or a read-only one, at a folder of the client; {@code options} as mount takes them. */
record Mount(String path, String options) implements Fault {
    static Fault of(Fields fields) {
        return new Mount(fields.text("path"), fields.text("options"));
    }

    @Override
    public void inject(Stage stage) {
        stage.client().files().folder(path, "user", "777");
        stage.client()
                .mount("mount -t tmpfs -o mode=777," + options + " tmpfs "
                        + stage.client().files().real(path));
    }
}
