package dev.gomoddiag.internal;

import dev.gomoddiag.classify.ErrorClassifier;
import dev.gomoddiag.classify.InvalidPatternException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pattern file of the user, as it was when it was given. */
public record PatternText(String name, String text) {
    private static final int MOST_BYTES = 8 << 20;

    /**
     * Reads a file in UTF-8.
     *
     * @throws InvalidPatternException which names the file, when it is a directory, larger than eight mebibytes or not UTF-8
     */
    public static PatternText read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw unusable(file, "is a directory: name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unusable(file, "is larger than " + MOST_BYTES + " bytes: split it");
            }
            return new PatternText(file.toString(), decoded(file, ByteBuffer.wrap(bytes)));
        }
    }

    private static String decoded(Path file, ByteBuffer bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        text.flip();
        if (end.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new InvalidPatternException(line, "pattern", "is not UTF-8: save the file as UTF-8")
                    .in(file.toString());
        }
        return text.toString();
    }

    private static InvalidPatternException unusable(Path file, String why) {
        return new InvalidPatternException(1, "pattern", why).in(file.toString());
    }

    /** @throws InvalidPatternException which names the file, when a line of one cannot be used */
    static ErrorClassifier addTo(ErrorClassifier classifier, List<PatternText> files) {
        ErrorClassifier all = classifier;
        for (PatternText file : files) {
            try {
                all = all.withPatterns(new StringReader(file.text));
            } catch (InvalidPatternException e) {
                throw e.in(file.name);
            } catch (IOException e) {
                throw new UncheckedIOException("a StringReader does not fail", e);
            }
        }
        return all;
    }
}
