package dev.gomoddiag.rules.text;

import dev.gomoddiag.rules.text.MessagePattern.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Groups the lines of one failure: go's line, what it quotes and what the programs it ran printed. */
final class EpisodeReader implements LineScanner.Sink {
    private static final int LINES_MAX = 64;
    /** Blocks such as ssh's warning of a changed host key hold quiet lines between loud ones. */
    private static final int GAP_MAX = 12;

    private static final int STDERR_GAP_MAX = 4;
    /** Up to here a text is a pasted message, and what it holds was meant. */
    private static final int PASTED_LINES_MAX = 20;
    /** Of a pasted message: a command line, a prompt, a hint. A log has more of them. */
    private static final int PASTED_QUIET_MAX = 3;

    private final PatternSet patterns;
    private final Consumer<List<LogLine>> sink;
    private final List<LogLine> open = new ArrayList<>();
    private boolean log;
    private int loudLines;
    private int blankLines;
    private int lastLoud;

    EpisodeReader(PatternSet patterns, Consumer<List<LogLine>> sink) {
        this.patterns = patterns;
        this.sink = sink;
    }

    @Override
    public void line(String raw, int number) {
        switch (patterns.glance(raw)) {
            case LOUD -> unwrapped(raw, number);
            case FOREIGN -> {
                finish();
                log = true;
            }
            case QUIET -> quiet(raw, number);
        }
    }

    /** As {@link #line}, whatever the line may hold. */
    void unwrapped(String raw, int number) {
        for (String text : Unwrapper.unwrap(raw)) {
            LogLine line = new LogLine(text, number, patterns.read(text));
            if (!line.isQuiet()) {
                take(line);
            }
            lookForMark(text, number);
        }
    }

    private void quiet(String raw, int number) {
        blankLines += raw.isBlank() ? 1 : 0;
        if (mayBePasted(number)) {
            Unwrapper.unwrap(raw).forEach(text -> lookForMark(text, number));
        }
    }

    private void lookForMark(String text, int number) {
        log = log || mayBePasted(number) && patterns.isOfLog(text);
    }

    private boolean mayBePasted(int lines) {
        return !log && lines <= PASTED_LINES_MAX;
    }

    /** Hands on the last group. */
    void finish() {
        if (!open.isEmpty()) {
            sink.accept(List.copyOf(open));
            open.clear();
        }
    }

    /**
     * Whether the text was a message that somebody pasted, so that what it holds was meant; else it is a log or a document, in
     * which other programs have their say.
     *
     * @param lines of the whole text
     */
    boolean isPasted(int lines) {
        return mayBePasted(lines) && lines - loudLines - blankLines <= PASTED_QUIET_MAX;
    }

    private void take(LogLine line) {
        log |= line.isForeign();
        loudLines += line.number() > lastLoud ? 1 : 0;
        lastLoud = line.number();
        if (!open.isEmpty() && !joins(line)) {
            finish();
        }
        if (open.size() < LINES_MAX) {
            open.add(line);
        }
    }

    private boolean joins(LogLine line) {
        LogLine last = open.get(open.size() - 1);
        int gap = line.number() - last.number();
        if (gap > GAP_MAX) {
            return false;
        }
        if (line.isTail()) {
            return true;
        }
        if (line.sets(Facet.REMOTE)) {
            return gap <= STDERR_GAP_MAX;
        }
        if (isRemote()) {
            return !line.isHead() && gap <= STDERR_GAP_MAX && (line.isIndented() || gap <= 1 && !isQuoteIndented());
        }
        if (line.isOfChild()) {
            boolean closed = last.isTail() && last.leaves().isEmpty();
            return !closed && gap <= STDERR_GAP_MAX && expectsChild() && !repeats(line);
        }
        return (line.isIndented() || last.sets(Facet.GOPATH_MODE))
                && gap <= 1
                && open.stream().allMatch(l -> l.leaves().isEmpty());
    }

    // go indents the whole answer of a server
    private boolean isQuoteIndented() {
        return open.stream().anyMatch(l -> l.sets(Facet.REMOTE) && l.isIndented());
    }

    private boolean isRemote() {
        return open.stream().anyMatch(l -> l.sets(Facet.REMOTE));
    }

    /** After the command line of a child, or among its messages. */
    private boolean expectsChild() {
        LogLine last = open.get(open.size() - 1);
        return last.isOfChild() || open.stream().anyMatch(l -> l.sets(Facet.VCS));
    }

    private boolean repeats(LogLine line) {
        return line.found().stream()
                .filter(f -> f.is(Kind.LEAF))
                .anyMatch(f -> open.stream().anyMatch(l -> l.has(f.pattern().id())));
    }
}
