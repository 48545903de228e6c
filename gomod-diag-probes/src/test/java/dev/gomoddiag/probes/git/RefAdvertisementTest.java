package dev.gomoddiag.probes.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefAdvertisementTest {
    private static final String ID = "1".repeat(40);

    private static String packet(String line) {
        return String.format(Locale.ROOT, "%04x%s\n", line.length() + 5, line);
    }

    private static byte[] bytes(String... packets) {
        return String.join("", packets).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsVersionZero() {
        byte[] body = bytes(
                packet("# service=git-upload-pack"),
                "0000",
                packet(ID + " HEAD\0multi_ack symref=HEAD:refs/heads/main"),
                packet(ID + " refs/heads/main"),
                packet(ID + " refs/tags/v1.0.0"),
                packet(ID + " refs/tags/v1.0.0^{}"),
                "0000");

        assertThat(RefAdvertisement.parse(body))
                .contains(new RefAdvertisement(
                        RefAdvertisement.Version.V0,
                        List.of("HEAD", "refs/heads/main", "refs/tags/v1.0.0", "refs/tags/v1.0.0^{}"),
                        "sha1"));
    }

    @Test
    void readsAnEmptyRepository() {
        byte[] body = bytes(
                packet("# service=git-upload-pack"), "0000", packet("0".repeat(40) + " capabilities^{}\0x"), "0000");

        assertThat(RefAdvertisement.parse(body).orElseThrow().refs()).isEmpty();
        assertThat(RefAdvertisement.parse(bytes(packet("# service=git-upload-pack"), "0000", "0000")))
                .hasValueSatisfying(parsed -> assertThat(parsed.refs()).isEmpty());
    }

    @Test
    void readsVersionTwoWithAndWithoutTheServiceLine() {
        byte[] body = bytes(packet("version 2"), packet("ls-refs"), packet("object-format=sha256"), "0000");

        assertThat(RefAdvertisement.parse(body))
                .contains(new RefAdvertisement(RefAdvertisement.Version.V2, List.of(), "sha256"));
        assertThat(RefAdvertisement.parse(
                        bytes(packet("# service=git-upload-pack"), "0000", packet("version 2"), "0000")))
                .contains(new RefAdvertisement(RefAdvertisement.Version.V2, List.of(), "sha1"));
    }

    @Test
    void asksForHeadBranchesAndTags() {
        assertThat(RefAdvertisement.lsRefs("sha256"))
                .isEqualTo(bytes(
                        packet("command=ls-refs"),
                        packet("object-format=sha256"),
                        "0001",
                        packet("ref-prefix HEAD"),
                        packet("ref-prefix refs/heads/"),
                        packet("ref-prefix refs/tags/"),
                        "0000"));
    }

    @Test
    void readsTheRefsOfVersionTwo() {
        byte[] body = bytes(
                packet(ID + " HEAD symref-target:refs/heads/main"),
                packet(ID + " refs/tags/v1.0.0 peeled:" + ID),
                "0000");

        assertThat(RefAdvertisement.parseRefs(body)).contains(List.of("HEAD", "refs/tags/v1.0.0"));
    }

    @Test
    void refusesAnythingElse() {
        Random random = new Random(3);
        int refused = 0;
        for (int run = 0; run < 2000; run++) {
            byte[] body = new byte[random.nextInt(80)];
            random.nextBytes(body);
            refused += RefAdvertisement.parse(body).isEmpty()
                            && RefAdvertisement.parseRefs(body).isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(refused).isEqualTo(2000);
        assertThat(RefAdvertisement.parse(bytes("<html>"))).isEmpty();
        assertThat(RefAdvertisement.parse(bytes(packet("# service=git-upload-pack"), "0000", packet("ERR no"))))
                .isEmpty();
    }
}
