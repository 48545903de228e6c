package dev.gomoddiag.rules.text;

import java.io.IOException;
import java.io.Reader;

/**
 * Finds the lines in which a loud anchor stands, without looking at the others twice.
 *
 * <p>Lines longer than {@value #LINE_MAX} characters are taken in pieces. Memory is one buffer.
 */
final class LineScanner {
    static final int LINE_MAX = 1 << 16;
    private static final int BUFFER = LINE_MAX * 2;

    private final Automaton automaton;
    private final Sink sink;
    private final char[] buffer = new char[BUFFER];
    private int lineStart;
    private int lineNumber = 1;
    private boolean loud;
    private int state;

    /** Takes the lines found. */
    interface Sink {
        /** @param number from 1 */
        void line(String text, int number);
    }

    LineScanner(Automaton automaton, Sink sink) {
        this.automaton = automaton;
        this.sink = sink;
    }

    /** Reads to the end, or to an interrupt, and returns the number of the last line that was begun. */
    int scan(Reader in) throws IOException {
        int limit = 0;
        for (int read = in.read(buffer, 0, BUFFER);
                read >= 0 && !Thread.currentThread().isInterrupted();
                read = in.read(buffer, limit, BUFFER - limit)) {
            int from = limit;
            limit += read;
            advance(from, limit);
            limit = shift(limit);
        }
        if (loud) {
            sink.line(new String(buffer, lineStart, limit - lineStart), lineNumber);
        }
        return lineNumber;
    }

    private void advance(int from, int limit) {
        int s = state;
        int i = from;
        while (i < limit) {
            int stop = Math.min(limit, lineStart + LINE_MAX);
            while (i < stop) {
                long reached = automaton.run(buffer, i, stop, s);
                i = (int) (reached >>> 32);
                s = (int) reached;
                if (automaton.isLoud(s)) {
                    if (automaton.isLineEnd(s)) {
                        endLine(i - 1);
                        lineStart = i;
                        lineNumber++;
                        stop = Math.min(limit, lineStart + LINE_MAX);
                    } else {
                        loud = true;
                    }
                }
            }
            if (i == lineStart + LINE_MAX) {
                endLine(i);
                lineStart = i;
            }
        }
        state = s;
    }

    private void endLine(int end) {
        if (loud) {
            sink.line(new String(buffer, lineStart, end - lineStart), lineNumber);
            loud = false;
        }
    }

    /** Moves the unfinished line, which is shorter than half of the buffer, to the front. */
    private int shift(int limit) {
        int length = limit - lineStart;
        System.arraycopy(buffer, lineStart, buffer, 0, length);
        lineStart = 0;
        return length;
    }
}
