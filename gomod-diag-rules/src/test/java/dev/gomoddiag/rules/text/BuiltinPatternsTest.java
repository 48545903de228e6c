package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.rules.text.FailureReader.Reading;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltinPatternsTest {
    private final TextClassifier classifier = new TextClassifier();

    @Test
    void everyFileHoldsWhatIsAskedOfFilesOfOthers() throws IOException {
        List<Path> files = files();
        List<MessagePattern> patterns = new ArrayList<>();
        for (Path file : files) {
            try (Reader text = Files.newBufferedReader(file)) {
                patterns.addAll(PatternFile.parse(text).patterns());
            }
        }
        assertThat(files).hasSize(19);
        assertThat(patterns)
                .extracting(MessagePattern::id)
                .containsExactlyInAnyOrderElementsOf(classifier.patterns().patterns().stream()
                        .map(MessagePattern::id)
                        .toList());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/dev/gomoddiag/rules/text"))) {
            return all.filter(file -> file.toString().endsWith(".patterns")).toList();
        }
    }

    @Test
    void everyExampleIsDecidedByItsPattern() {
        int seen = 0;
        List<String> misses = new ArrayList<>();
        for (MessagePattern pattern : classifier.patterns().patterns()) {
            for (Sample sample : pattern.examples()) {
                String example = sample.text();
                seen++;
                List<String> deciding = deciding(example);
                if (deciding.isEmpty() || !deciding.get(0).equals(pattern.id())) {
                    misses.add(pattern.id() + " but " + deciding + ": " + example);
                }
            }
        }
        assertThat(misses).isEmpty();
        assertThat(seen).isGreaterThan(240);
    }

    @Test
    void everyRenderingIsDecidedByItsPattern() {
        List<String> misses = new ArrayList<>();
        for (MessageTable.Rendering rendering : MessageTable.renderings()) {
            List<String> deciding = deciding(rendering.text());
            if (deciding.isEmpty() || !deciding.get(0).equals(rendering.pattern())) {
                misses.add(rendering.pattern() + " but " + deciding + ": " + rendering.text());
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void noNearMissIsDecidedByItsPattern() {
        int seen = 0;
        List<String> hits = new ArrayList<>();
        for (MessagePattern pattern : classifier.patterns().patterns()) {
            for (Sample sample : pattern.nearMisses()) {
                String nearMiss = sample.text();
                seen++;
                if (deciding(nearMiss).contains(pattern.id())) {
                    hits.add(pattern.id() + ": " + nearMiss);
                }
            }
        }
        assertThat(hits).isEmpty();
        assertThat(seen).isGreaterThan(220);
    }

    private List<String> deciding(String text) {
        try {
            return classifier.readings(new StringReader(text)).stream()
                    .map(Reading::pattern)
                    .map(MessagePattern::id)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
