package dev.gomoddiag.rules.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = SECONDS)
class HostileTextTest {
    private static final String REFUSED =
            "go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": dial tcp 192.0.2.1:443: connect: connection refused";

    private final TextClassifier classifier = new TextClassifier();

    @Test
    void aLineOfTwentyMegabytesOfAnchorsIsReadToItsEnd() throws IOException {
        String piece = "dial tcp lookup x on : read udp go: Get \"https: a@v1: connect: connection refused (((( ";
        List<GoFailure> found = classify(new Repeated(piece, 20_000_000, "\n" + REFUSED + "\n"));
        assertThat(found).extracting(GoFailure::module).contains("example.com/m");
    }

    @Test
    void manyDifferentFailuresAreBounded() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(REFUSED.replace("example.com/m", "example.com/m" + i)).append('\n');
        }
        assertThat(classify(new StringReader(text.toString()))).hasSize(500);
    }

    @Test
    void anInterruptEndsItWithWhatWasFound() throws IOException {
        try (Reader text = new Interrupting(REFUSED + "\n")) {
            assertThat(classify(text)).hasSize(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aReadThatAnInterruptBreaksOffEndsItWithWhatWasFound() throws IOException {
        for (IOException broken : List.of(new InterruptedIOException(), new ClosedByInterruptException())) {
            try (Reader text = new Breaking(REFUSED + "\n", broken)) {
                assertThat(classify(text)).hasSize(1);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void aTimeOutOfAReadIsNoInterrupt() {
        IOException timeOut = new SocketTimeoutException("Read timed out");

        assertThatThrownBy(() -> classify(new Breaking(REFUSED, timeOut))).isSameAs(timeOut);
    }

    @Test
    void nulAndUnpairedSurrogatesAreHarmless() throws IOException {
        assertThat(classify(new StringReader("\0\ud800" + REFUSED.replace("connect", "con\0nect") + "\0\udfff\n\0")))
                .hasSize(1);
    }

    @Test
    void mutatedTextsNeitherThrowNorHangAndReachMostPatterns() throws IOException {
        Fuzz fuzz = new Fuzz();
        for (int seed = 0; seed < 4_000; seed++) {
            fuzz.take(seed);
        }
        List<String> leaves = classifier.patterns().patterns().stream()
                .filter(p -> p.kind() == Kind.LEAF)
                .map(MessagePattern::id)
                .toList();
        assertThat(leaves).hasSizeGreaterThan(250);
        assertThat(leaves.stream().filter(fuzz.deciding()::contains).count()).isGreaterThan(leaves.size() * 9L / 10);
    }

    private List<GoFailure> classify(Reader text) throws IOException {
        return classifier.classify(text).failures();
    }

    /** A text over and over, then an end. */
    private static final class Repeated extends Reader {
        private final String piece;
        private final String end;
        private final long length;
        private long at;

        Repeated(String piece, long length, String end) {
            this.piece = piece;
            this.length = length;
            this.end = end;
        }

        @Override
        public int read(char[] buffer, int offset, int count) {
            int n = 0;
            for (; n < count && at < length + end.length(); n++, at++) {
                buffer[offset + n] =
                        at < length ? piece.charAt((int) (at % piece.length())) : end.charAt((int) (at - length));
            }
            return n == 0 ? -1 : n;
        }

        @Override
        public void close() {}
    }

    /** Fails behind the first piece. */
    private static final class Breaking extends Reader {
        private final String text;
        private final IOException end;
        private boolean given;

        Breaking(String text, IOException end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            if (given && end instanceof ClosedByInterruptException) {
                Thread.currentThread().interrupt();
            }
            if (given) {
                throw end;
            }
            given = true;
            text.getChars(0, text.length(), buffer, offset);
            return text.length();
        }

        @Override
        public void close() {}
    }

    /** Interrupts its reader behind the first piece. */
    private static final class Interrupting extends Reader {
        private final String text;
        private boolean given;

        Interrupting(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int count) {
            if (given) {
                Thread.currentThread().interrupt();
                buffer[offset] = 'x';
                return 1;
            }
            given = true;
            text.getChars(0, text.length(), buffer, offset);
            return text.length();
        }

        @Override
        public void close() {}
    }
}
