package dev.gomoddiag.rules.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the lines in which a pattern's anchor stands and decodes no others; of a short text it takes every line.
 *
 * <p>Lines longer than {@value #LINE_MAX} bytes are taken in pieces. NUL is dropped: text in UTF-16 that is read as UTF-8 is
 * full of it. Memory is one buffer, which grows with the text.
 */
final class LineScanner {
    static final int LINE_MAX = 1 << 16;
    private static final int BUFFER = 1 << 13;
    /** Of a text that is read line by line; smaller than the buffer, so that there is room for more. */
    private static final int SHORT_MAX = 1 << 12;

    private static final int BUFFER_MAX = LINE_MAX * 2;

    private final PatternSet patterns;
    private final Sink sink;
    private byte[] buffer = new byte[BUFFER + GramFilter.PADDING];
    private int lineNumber = 1;

    /** Takes the lines found. */
    interface Sink {
        /** @param number from 1 */
        void line(String text, int number);
    }

    LineScanner(PatternSet patterns, Sink sink) {
        this.patterns = patterns;
        this.sink = sink;
    }

    /** Reads to the end, or to an interrupt, and returns the number of the last line that was begun. */
    int scan(ByteSource in) throws IOException {
        int limit = 0;
        int read = 0;
        while (read >= 0 && limit < SHORT_MAX && !isInterrupted()) {
            read = in.read(buffer, limit, room(limit));
            limit = Swar.dropNuls(buffer, limit, limit + Math.max(0, read));
        }
        if (limit < SHORT_MAX) {
            everyLine(limit);
        } else {
            filtered(in, limit);
        }
        return lineNumber;
    }

    /** A short text is not worth the filter, which takes longer to build than its lines to read. */
    private void everyLine(int limit) {
        int start = 0;
        for (int end = lineEnd(start, limit); end < limit; end = lineEnd(start, limit)) {
            line(start, end);
            lineNumber++;
            start = end + 1;
        }
        line(start, limit);
    }

    private void filtered(ByteSource in, int first) throws IOException {
        GramFilter filter = patterns.filter();
        int fresh = 0;
        int limit = first;
        for (int read = first; read >= 0 && !isInterrupted(); read = in.read(buffer, limit, room(limit))) {
            limit = Swar.dropNuls(buffer, fresh, fresh + read);
            int whole = wholeLines(fresh, limit);
            lines(filter, 0, whole);
            limit -= whole;
            System.arraycopy(buffer, whole, buffer, 0, limit);
            grow(read, limit);
            fresh = limit;
        }
        lines(filter, 0, limit);
    }

    private int room(int limit) {
        return buffer.length - GramFilter.PADDING - limit;
    }

    /** For a long line, and for a long text: large reads are cheap. */
    private void grow(int read, int kept) {
        int size = buffer.length - GramFilter.PADDING;
        if (size < BUFFER_MAX && (read >= size / 4 || kept >= size / 2)) {
            buffer = Arrays.copyOf(buffer, BUFFER_MAX + GramFilter.PADDING);
        }
    }

    /** The end of the last line that ended; where the rest is too long for a line, the end of its pieces. */
    private int wholeLines(int fresh, int limit) {
        int end = limit;
        while (end > fresh && buffer[end - 1] != '\n') {
            end--;
        }
        int whole = end > fresh ? end : 0;
        return whole + (limit - whole) / LINE_MAX * LINE_MAX;
    }

    private void lines(GramFilter filter, int from, int to) {
        int at = from;
        int counted = from;
        for (int hit = filter.find(buffer, at, to); hit >= 0 && !isInterrupted(); hit = filter.find(buffer, at, to)) {
            int start = lineStart(at, hit);
            int end = lineEnd(hit, Math.min(to, start + LINE_MAX));
            lineNumber += Swar.countNewlines(buffer, counted, start);
            counted = start;
            line(start, end);
            at = end < to && buffer[end] == '\n' ? end + 1 : end;
        }
        lineNumber += Swar.countNewlines(buffer, counted, to);
    }

    private void line(int start, int end) {
        sink.line(new String(buffer, start, end - start, StandardCharsets.UTF_8), lineNumber);
    }

    /** The start of the line, or of the piece of a long line, in which the hit lies. */
    private int lineStart(int from, int hit) {
        int start = hit;
        while (start > from && buffer[start - 1] != '\n') {
            start--;
        }
        return start + (hit - start) / LINE_MAX * LINE_MAX;
    }

    private int lineEnd(int from, int limit) {
        int end = from;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
