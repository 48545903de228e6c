package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import java.util.Optional;

/**
 * A file of the client: {@code path} under {@code /etc}, {@code ~} or {@code project}; its {@code content}, what to
 * {@code append}, or nothing of both to remove it; {@code mode} in octal.
 */
record ClientFile(String path, Optional<String> content, Optional<String> append, Optional<String> mode)
        implements Fault {
    static Fault of(Fields fields) {
        return new ClientFile(
                fields.text("path"), optional(fields, "content"), optional(fields, "append"), optional(fields, "mode"));
    }

    private static Optional<String> optional(Fields fields, String name) {
        String absent = "\0";
        return Optional.of(fields.text(name, absent)).filter(it -> !it.equals(absent));
    }

    @Override
    public void inject(Stage stage) {
        String file = stage.draw().fill(path);
        content.ifPresent(
                text -> stage.client().files().write(file, stage.draw().fill(text)));
        append.ifPresent(text -> stage.client()
                .files()
                .write(file, stage.client().files().read(file) + stage.draw().fill(text)));
        mode.ifPresent(bits -> stage.client().files().mode(file, bits));
        if (content.isEmpty() && append.isEmpty() && mode.isEmpty()) {
            stage.client().files().remove(file);
        }
    }
}
