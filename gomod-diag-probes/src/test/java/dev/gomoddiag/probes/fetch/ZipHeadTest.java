package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipHeadTest {
    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    @Test
    void acceptsAZipOfTheModule() throws IOException {
        assertThat(ZipHead.problem(zip("example.org/M@v1.0.0/go.mod"), "example.org/M", "v1.0.0"))
                .isEmpty();
    }

    @Test
    void refusesAZipOfAnother() throws IOException {
        assertThat(ZipHead.problem(zip("example.org/m@v1.0.1/go.mod"), "example.org/m", "v1.0.0"))
                .contains("zip for example.org/m@v1.0.0 has unexpected file example.org/m@v1.0.1/go.mod");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        byte[] cut = Arrays.copyOf(zip("example.org/m@v1.0.0/go.mod"), 40);

        assertThat(ZipHead.problem(new byte[0], "m", "v")).contains("zip: not a valid zip file");
        assertThat(ZipHead.problem("<html>".repeat(20).getBytes(StandardCharsets.UTF_8), "m", "v"))
                .contains("zip: not a valid zip file");
        assertThat(ZipHead.problem(cut, "example.org/m", "v1.0.0")).contains("zip: not a valid zip file");
    }
}
