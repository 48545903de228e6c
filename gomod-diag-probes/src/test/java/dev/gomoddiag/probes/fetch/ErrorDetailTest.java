package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorDetailTest {
    private static final String URL = "https://p.example/m/@v/list";

    private static String words(String contentType, String body) {
        return ErrorDetail.words(URL, "404 Not Found", contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void showsOneLineBesideAndSeveralBelow() {
        assertThat(words("text/plain", "gone"))
                .isEqualTo("reading " + URL + ": 404 Not Found\n\tserver response: gone");
        assertThat(words("text/plain; charset=UTF-8", "a\nb\n\nc"))
                .isEqualTo("reading " + URL + ": 404 Not Found\n\tserver response:\n\ta\n\tb");
    }

    @Test
    void showsPlainTextOnly() {
        String bare = "reading " + URL + ": 404 Not Found";

        assertThat(words("text/html", "gone")).isEqualTo(bare);
        assertThat(words("text/plain; charset=gbk", "gone")).isEqualTo(bare);
        assertThat(words("text/plain", "go\u001b[31mne")).isEqualTo(bare);
        assertThat(words("text/plain", "\nlater")).isEqualTo(bare);
        assertThat(ErrorDetail.words(URL, "404 Not Found", "text/plain", new byte[] {(byte) 0xff}))
                .isEqualTo(bare);
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(words("text/plain", "x\n".repeat(20))).endsWith("\n\tx\n\t[Truncated: too many lines.]");
        assertThat(words("text/plain", "x".repeat(1000))).endsWith("server response: [Truncated: too long.]");
    }
}
