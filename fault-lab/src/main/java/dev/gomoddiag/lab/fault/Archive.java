package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Module proxies serve the drawn module's zip with all files under a {@code folder}, as git hosts make archives. */
record Archive(List<String> hosts, String folder) implements Fault {
    static Fault of(Fields fields) {
        return new Archive(fields.texts("hosts"), fields.text("folder"));
    }

    @Override
    public void inject(Stage stage) {
        String module = stage.draw().fill("${module}");
        String version = stage.draw().fill("${version}");
        byte[] zip = zip(stage.draw().fill(folder), PublishedModule.of(module, version));
        String path = Pattern.quote("/" + module + "/@v/" + version + ".zip");
        hosts.forEach(host -> stage.world()
                .network()
                .site(stage.draw().fill(host))
                .answer(path, HttpAnswer.of(200, "application/zip", zip)));
    }

    private static byte[] zip(String folder, PublishedModule module) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : module.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
