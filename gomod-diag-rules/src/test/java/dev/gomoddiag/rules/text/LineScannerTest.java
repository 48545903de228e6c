package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineScannerTest {
    private static final String LOUD = "dial tcp 192.0.2.1:443: connect: connection refused";
    private static final PatternSet PATTERNS = new TextClassifier().patterns();

    private record Seen(int number, String text) {}

    @Test
    void everyLineOfAShortTextIsTaken() throws IOException {
        List<Seen> seen = new ArrayList<>();
        assertThat(scan("a\n\nb", 100, seen)).isEqualTo(3);
        assertThat(seen).containsExactly(new Seen(1, "a"), new Seen(2, ""), new Seen(3, "b"));
    }

    @Test
    void nulIsDropped() throws IOException {
        List<Seen> seen = new ArrayList<>();
        assertThat(scan("\0a\0\n\0b", 1, seen)).isEqualTo(2);
        assertThat(seen).containsExactly(new Seen(1, "a"), new Seen(2, "b"));
    }

    @Test
    void ofALongTextTheLinesWithAnAnchorAreTakenWhateverPiecesItComesIn() throws IOException {
        String quiet = "-".repeat(99) + "\n";
        String text = LOUD + " 1\n" + quiet.repeat(700) + LOUD + " 702\n" + quiet.repeat(2_000) + LOUD + " 2703";
        for (int chunk : new int[] {7, 1_000, 8_192, 1 << 20}) {
            List<Seen> seen = new ArrayList<>();
            assertThat(scan(text, chunk, seen)).isEqualTo(2_703);
            assertThat(seen)
                    .as("in pieces of %d", chunk)
                    .containsExactly(
                            new Seen(1, LOUD + " 1"), new Seen(702, LOUD + " 702"), new Seen(2_703, LOUD + " 2703"));
        }
    }

    @Test
    void aLineThatIsTooLongIsTakenInPieces() throws IOException {
        String filler = "-".repeat(LineScanner.LINE_MAX - LOUD.length());
        String text = "first\n" + LOUD + filler + filler + LOUD + "-" + LOUD + "\n" + LOUD;
        List<Seen> seen = new ArrayList<>();
        assertThat(scan(text, 10_000, seen)).isEqualTo(3);
        assertThat(seen)
                .containsExactly(
                        new Seen(2, LOUD + filler),
                        new Seen(2, filler + LOUD),
                        new Seen(2, "-" + LOUD),
                        new Seen(3, LOUD));
    }

    private static int scan(String text, int chunk, List<Seen> seen) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        ByteSource source = (into, offset, count) -> in.read(into, offset, Math.min(count, chunk));
        return new LineScanner(PATTERNS, (line, number) -> seen.add(new Seen(number, line))).scan(source);
    }
}
