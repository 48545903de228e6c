package dev.gomoddiag.rules.text;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8. */
@FunctionalInterface
interface ByteSource {
    /** As {@link java.io.InputStream#read(byte[], int, int)}. */
    int read(byte[] into, int offset, int count) throws IOException;

    /** The reader's text; surrogates without a partner become question marks. */
    static ByteSource of(Reader reader) {
        return new Encoding(reader);
    }

    /** Where an interrupt breaks a read off, the text ends there and the thread stays interrupted. */
    static ByteSource untilInterrupted(ByteSource text) {
        return (into, offset, count) -> {
            try {
                return text.read(into, offset, count);
            } catch (IOException e) {
                // a time-out of a socket is a subclass and no interrupt; a channel leaves the thread interrupted
                if (e.getClass() == InterruptedIOException.class) {
                    Thread.currentThread().interrupt();
                }
                if (Thread.currentThread().isInterrupted()) {
                    return -1;
                }
                throw e;
            }
        };
    }

    /** Encodes what a reader gives. */
    final class Encoding implements ByteSource {
        private static final int CHARS = 1 << 12;
        private static final int BYTES_MIN = 4;

        private final Reader reader;
        private final CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final CharBuffer chars = CharBuffer.allocate(CHARS).flip();
        private boolean ended;

        private Encoding(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(into, offset, count);
            while (bytes.position() == offset && !(ended && !chars.hasRemaining())) {
                fill();
                encoder.encode(chars, bytes, ended);
                if (count < BYTES_MIN && bytes.position() == offset) {
                    throw new IllegalArgumentException(
                            "no room for a character in " + count + " bytes: give at least 4");
                }
            }
            return bytes.position() == offset ? -1 : bytes.position() - offset;
        }

        private void fill() throws IOException {
            chars.compact();
            int read = ended || !chars.hasRemaining()
                    ? 0
                    : reader.read(chars.array(), chars.position(), chars.remaining());
            ended |= read < 0;
            chars.position(chars.position() + Math.max(0, read)).flip();
        }
    }
}
