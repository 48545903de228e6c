package dev.gomoddiag.rules.text;

import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.diagnosis.CauseId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of message patterns in UTF-8, read line by line.
 *
 * <pre>
 * version 1                      of this set of patterns; once, in front of the patterns
 * own-cause acme.quarantine      a cause that no built-in pattern supports; in front of the patterns, for each of them
 * # a comment
 *
 * [go.dial.refused]              the id, in front of the pattern's fields
 * kind      leaf                 leaf (default), frame, context, foreign, log, overlay or hosts
 * text      dial tcp {address}: connect: connection refused
 * anchor    dial tcp             the literal by which the texts are found; the longest of each by default
 * fold      yes                  letters of the texts match in either case
 * stage     QUERY                a GoFailure.Stage, where the message decides it
 * operation Get                  what was being done
 * errno     ECONNREFUSED
 * rank      50                   the highest of a failure decides; 50 by default
 * needs     fetch                alone (default), vcs, fetch or framed: how much else must be seen
 * speaker   child                go (default), child or tail
 * sets      proxyconnect         facets, separated by blanks
 * when      network sumdb        of an overlay: the facets that must hold, !facet those that must not
 * host      proxy.golang.org     of a list of hosts
 * cause     0.7 net.tcp.refused when !loopback status=403
 * example   a text in which this pattern decides; \n and \t stand for line ends and tabs
 * near-miss a text in which it does not
 * source    where the message comes from
 * </pre>
 *
 * <p>A line stands once unless said otherwise. Quotes around a value keep the blanks at its ends. {@code text}, {@code host}, {@code cause}, {@code example} and {@code near-miss} may stand several times. A leaf has at
 * least one of text, cause, example, near-miss and source.
 */
final class PatternFile {
    private static final int LINES_MAX = 100_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String version;
    private final Set<String> ownCauses;
    private final List<MessagePattern> patterns;

    private PatternFile(Header header, List<MessagePattern> patterns) {
        this.version = header.version;
        this.ownCauses = Set.copyOf(header.ownCauses);
        this.patterns = List.copyOf(patterns);
    }

    /** What stands in front of the patterns. */
    private static final class Header {
        private final Set<String> ownCauses = new LinkedHashSet<>();
        private String version = "";

        void read(String text, int number) {
            int blank = text.indexOf(' ');
            String key = blank < 0 ? text : text.substring(0, blank);
            String value = blank < 0 ? "" : text.substring(blank + 1).strip();
            switch (key) {
                case "version" -> version = version(value, number);
                case "own-cause" -> ownCauses.add(cause(value, number));
                default ->
                    throw new InvalidPatternException(
                            number, "id", "\"" + text + "\" stands in front of any pattern: begin one with [id]");
            }
        }

        private String version(String value, int number) {
            if (!version.isEmpty() || value.isEmpty()) {
                String why = value.isEmpty() ? "has no value: add one" : "stands twice: delete one line";
                throw new InvalidPatternException(number, "version", why);
            }
            return value;
        }

        private static String cause(String value, int number) {
            try {
                return new CauseId(value).value();
            } catch (IllegalArgumentException e) {
                throw new InvalidPatternException(number, "own-cause", String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * Reads a file and checks it; the reader is not closed.
     *
     * @throws InvalidPatternException when a line cannot be used
     */
    static PatternFile parse(Reader file) throws IOException {
        return read(file, PatternDraft::check);
    }

    /** As {@link #parse}, for a file that a test has checked: the start of the classifier is not spent on that. */
    static PatternFile trusted(Reader file) throws IOException {
        return read(file, draft -> {});
    }

    private static PatternFile read(Reader file, Consumer<PatternDraft> check) throws IOException {
        BufferedReader lines = new BufferedReader(file);
        List<MessagePattern> patterns = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Header header = new Header();
        @Nullable PatternDraft draft = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (++number > LINES_MAX) {
                throw new InvalidPatternException(
                        number, "pattern", "more than " + LINES_MAX + " lines: split the file");
            }
            String text = (number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[")) {
                finish(draft, check, patterns);
                draft = PatternDraft.begin(text, number);
                if (!ids.add(draft.id())) {
                    throw new InvalidPatternException(number, "id", draft.id() + " stands twice: rename one");
                }
            } else if (draft != null) {
                draft.read(text, number);
            } else {
                header.read(text, number);
            }
        }
        finish(draft, check, patterns);
        return new PatternFile(header, patterns);
    }

    /** "" where the file gives none. */
    String version() {
        return version;
    }

    /** Causes that it declares. */
    Set<String> ownCauses() {
        return ownCauses;
    }

    List<MessagePattern> patterns() {
        return patterns;
    }

    private static void finish(
            @Nullable PatternDraft draft, Consumer<PatternDraft> check, List<MessagePattern> patterns) {
        if (draft != null) {
            check.accept(draft);
            patterns.add(draft.finish());
        }
    }
}
