package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipNamesTest {
    private static final String PREFIX = "ex.com/m@v1.1.0/";

    @Test
    void tellsNamesThatDifferByCaseAloneInGosWords() throws Exception {
        assertThat(ZipNames.collision(zip("go.mod", "m.go", "M.go"), PREFIX))
                .contains("ex.com/m@v1.1.0/M.go: case-insensitive file name collision: \"m.go\" and \"M.go\"");
        assertThat(ZipNames.collision(zip("a/x.go", "A/y.go"), PREFIX))
                .contains("ex.com/m@v1.1.0/A/y.go: case-insensitive file name collision: \"a\" and \"A\"");
    }

    @Test
    void saysNothingOfOtherNames() throws Exception {
        assertThat(ZipNames.collision(zip("go.mod", "a/m.go", "b/M.go", "a/x.go"), PREFIX))
                .isEmpty();
    }

    @Test
    void readsWhatIsNoZipWithoutComplaint() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        byte[] zip = zip("go.mod", "m.go", "M.go");
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = Arrays.copyOf(zip, random.nextInt(zip.length + 1));
            for (int changes = random.nextInt(4); changes > 0 && broken.length > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> ZipNames.collision(broken, PREFIX)).doesNotThrowAnyException();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(PREFIX + name));
            }
        }
        return out.toByteArray();
    }
}
