package dev.gomoddiag.probes.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PemTest {
    private static final byte[] FIRST = {1, 2, 3};
    private static final byte[] SECOND = {4, 5};

    @Test
    void readsEachBlockWithWordsBetweenThem() {
        String file = "# Root\r\n" + Pem.of(FIRST).replace("\n", "\r\n") + "\nsubject=CN\n" + Pem.of(SECOND);

        assertThat(Pem.blocks(bytes(file))).containsExactly(FIRST, SECOND);
    }

    @Test
    void passesOverBrokenBlocksAndOtherLabels() {
        String file = "-----BEGIN CERTIFICATE-----\nAQID\n"
                + "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n"
                + Pem.of(FIRST).replace("CERTIFICATE", "TRUSTED CERTIFICATE")
                + "-----END CERTIFICATE-----\n"
                + Pem.of(SECOND);

        assertThat(Pem.blocks(bytes(file))).containsExactly(SECOND);
    }

    @Test
    void findsNothingInAnEmptyFile() {
        assertThat(Pem.blocks(new byte[0])).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
