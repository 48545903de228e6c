package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoFailure.Separation;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a text has several causes, each but the first says what would tell it from the first. */
class SeparationTest {
    private static final Set<String> LOOKED_AT_BY = Set.of(
            "",
            "settings",
            "control",
            "dns",
            "tcp",
            "tls",
            "forward-proxy",
            "fetch",
            "entries",
            "owner",
            "sumdb",
            "tools");

    private final TextClassifier classifier = new TextClassifier();

    @Test
    void everyFurtherCauseOfEveryExampleIsSeparatedFromTheFirst() throws IOException {
        int seen = 0;
        for (MessagePattern pattern : classifier.patterns().patterns()) {
            for (Sample example : pattern.examples()) {
                List<WeighedCause> causes = read(example.text()).causes();
                assertThat(causes.get(0).separation()).isEmpty();
                for (WeighedCause other : causes.subList(1, causes.size())) {
                    seen++;
                    Optional<Separation> separation = other.separation();
                    assertThat(separation)
                            .as("%s in %s", other.cause(), example.text())
                            .isPresent();
                    assertThat(separation.get().what().in(Locale.ENGLISH)).endsWith(".");
                    assertThat(separation.get().what().in(Locale.SIMPLIFIED_CHINESE))
                            .endsWith("。");
                    assertThat(LOOKED_AT_BY).contains(separation.get().probe());
                }
            }
        }
        assertThat(seen).isGreaterThan(400);
    }

    @Test
    void theClockTellsAnExpiredCertificateFromAWrongClock() throws IOException {
        GoFailure failure =
                read("go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": "
                        + "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: "
                        + "current time 2026-01-02T03:04:05Z is after 2025-12-31T00:00:00Z");

        assertThat(failure.causes())
                .filteredOn(cause -> cause.cause().equals("tls.clock-skew"))
                .extracting(cause -> cause.separation().map(Separation::observation))
                .containsExactly(Optional.of("clock"));
    }

    @Test
    void twoCausesHaveTheSameSeparationInEitherOrder() throws IOException {
        String mismatch =
                "verifying example.com/m@v1.0.0: checksum mismatch\n\tdownloaded: h1:AAAA=\n\tsum.golang.org: h1:BBBB=";

        assertThat(List.of(observation(mismatch), observation(mismatch.replace("sum.golang.org:", "go.sum:"))))
                .containsExactly("database-record", "database-record");
    }

    private String observation(String text) throws IOException {
        return read(text)
                .causes()
                .get(1)
                .separation()
                .map(Separation::observation)
                .orElse("");
    }

    private GoFailure read(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures().get(0);
    }
}
