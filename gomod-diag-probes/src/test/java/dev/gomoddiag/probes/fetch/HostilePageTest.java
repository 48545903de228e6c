package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that were made to cost time, or that are no pages. */
class HostilePageTest {
    private static final int LENGTH = 4_000_000;

    /** Linear time is a few hundredths of it, quadratic time a multiple. */
    private static final Duration AMPLE = Duration.ofSeconds(10);

    private static final String TAG =
            "<meta name=\"go-import\" content=\"a.example/b git https://git.a.example/b sub\">";
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "--",
            "<![CDATA[",
            "]]>",
            "<!",
            "<?",
            "<?xml",
            "?>",
            "version=\"1.1\"",
            "encoding=\"x\"",
            "<meta ",
            "<META",
            "name=",
            "'go-import'",
            "content=",
            "\"",
            "'",
            "=",
            "&",
            "&amp;",
            "&#x",
            "&#99999999999;",
            ";",
            " ",
            "\n",
            ":",
            "a",
            "a:b",
            "0",
            "head",
            "body",
            "git",
            "mod",
            "\0",
            "\u00e9",
            "\ud800");

    private static final long SEED = Long.getLong("gomoddiag.seed", 20261130);
    private static final int TEXTS = Integer.getInteger("gomoddiag.fuzz", 20_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta ",
                "<meta>",
                "<a>",
                "<a/>",
                "</a>",
                "<a b>",
                "<a b=\"",
                "<a b='&' c=\"&\">",
                "&",
                "&amp",
                "<!--",
                "<!---->",
                "<!-- <!-- ",
                "<!a <!--x-->>",
                "<!",
                "<!a>",
                "<!\"",
                "<!<",
                "<![CDATA[",
                "<![CDATA[]]>",
                "<?",
                "<?a?>",
                "<?xml version=\"1.0\"?>",
                "]]",
                "<:a:>",
                "a=\"x\" ",
                TAG,
            })
    void fourMegabytesOfAPieceAreReadInLinearTime(String piece) {
        String page = piece.repeat(LENGTH / piece.length());
        String attributes = "<a " + page;
        String value = "<a b=\"" + page.replace("\"", "") + "\">";

        assertTimeoutPreemptively(AMPLE, () -> {
            GoImports.of(page).match("a.example/b/c", "https://a.example/b/c", "https://a.example/b/c");
            GoImports.of(attributes);
            GoImports.of(value);
        });
    }

    @Test
    void noPageMakesTheReaderThrow() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String page = page(random);
            assertThatCode(() -> GoImports.of(page).match("a.example/b/c", "https://x", "https://x"))
                    .as(page)
                    .doesNotThrowAnyException();
            read += GoImports.of(page).tags().size();
        }
        assertThat(read).isGreaterThan(TEXTS / 10);
    }

    private static String page(RandomGenerator random) {
        StringBuilder page = new StringBuilder(random.nextBoolean() ? TAG : "");
        for (int i = random.nextInt(8); i > 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            page.insert(random.nextInt(page.length() + 1), piece.repeat(1 + random.nextInt(2)));
        }
        return page.append(random.nextInt(4) == 0 ? TAG : "").toString();
    }
}
