package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.FailureReader.Reading;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the scanner passes over holds nothing: every line read one by one tells the same. */
class PlainScanTest {
    private static final int TEXTS = 2_000;
    /** A control sequence within an anchor hides it from the scanner, and only from it. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\r\\x1b]");

    /** A line that tells nothing, behind which a text is too long to be read line by line. */
    private static final String LONG = "\n" + "~".repeat(1 << 12);

    private final TextClassifier classifier = new TextClassifier();

    @Test
    void mutatedMessagesTellTheSameLineByLine() throws IOException {
        List<String> seeds = classifier.patterns().patterns().stream()
                .flatMap(p -> p.examples().stream().map(Sample::text))
                .toList();
        int found = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = CONTROLS.matcher(Mutation.of(seeds, new Random(seed))).replaceAll("");
            List<GoFailure> fast = scanned(text + LONG);
            assertThat(fast).as("seed %d: %s", seed, text).isEqualTo(lineByLine(text + LONG));
            found += fast.size();
        }
        assertThat(found).isGreaterThan(TEXTS / 2);
    }

    @Test
    void whatStandsInAShortTextIsFoundInALongOneToo() throws IOException {
        int found = 0;
        for (MessagePattern pattern : classifier.patterns().patterns()) {
            for (Sample sample : pattern.examples()) {
                String example = sample.text();
                List<GoFailure> ofShort = scanned(example);
                assertThat(scanned(example + LONG)).as(example).isEqualTo(ofShort);
                found += ofShort.size();
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void theBytesOfATextTellTheSameAsItsCharacters() throws IOException {
        List<String> seeds = classifier.patterns().patterns().stream()
                .flatMap(p -> p.examples().stream().map(Sample::text))
                .toList();
        int found = 0;
        for (int seed = 0; seed < TEXTS / 5; seed++) {
            String text = Mutation.of(seeds, new Random(seed));
            List<GoFailure> ofBytes = classifier
                    .classify(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .failures();
            assertThat(ofBytes)
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(classifier.classify(new StringReader(text)).failures());
            found += ofBytes.size();
        }
        assertThat(found).isGreaterThan(TEXTS / 10);
    }

    private List<GoFailure> scanned(String text) throws IOException {
        FailureLog log = new FailureLog();
        EpisodeReader episodes = episodes(log);
        ByteSource source = ByteSource.of(new StringReader(text));
        int lines = new LineScanner(classifier.patterns(), episodes).scan(source);
        episodes.finish();
        return log.failures(episodes.isPasted(lines)).stream()
                .map(Reading::failure)
                .toList();
    }

    private List<GoFailure> lineByLine(String text) {
        FailureLog log = new FailureLog();
        EpisodeReader episodes = episodes(log);
        String whole = new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : whole.split("\n", -1)) {
            episodes.unwrapped(line, ++number);
        }
        episodes.finish();
        return log.failures(episodes.isPasted(number)).stream()
                .map(Reading::failure)
                .toList();
    }

    private EpisodeReader episodes(FailureLog log) {
        FailureReader failures = new FailureReader(classifier.patterns());
        return new EpisodeReader(
                classifier.patterns(), lines -> failures.read(lines).ifPresent(reading -> log.add(reading, lines)));
    }
}
