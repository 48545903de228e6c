package dev.gomoddiag.rules.text;

import dev.gomoddiag.classify.ErrorClassifier;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.FailureReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads failures out of text by the built-in patterns and those of the user. Immutable and thread-safe. */
public final class TextClassifier implements ErrorClassifier {
    private static final List<String> FILES = List.of(
            "surroundings",
            "network",
            "dns",
            "proxy",
            "tls",
            "http",
            "goproxy",
            "sumdb",
            "module",
            "toolchain",
            "local",
            "vcs",
            "git",
            "curl",
            "ssh",
            "hosting",
            "unknown",
            "foreign",
            "log");

    /** Patterns below know no more than the place of a failure. */
    private static final int LITTLE_RANK = 20;

    private final List<PatternFile> files;
    private final PatternSet patterns;

    /** The built-in patterns. */
    public TextClassifier() {
        this(Builtin.FILES, Builtin.PATTERNS);
    }

    private TextClassifier(List<PatternFile> files, PatternSet patterns) {
        this.files = files;
        this.patterns = patterns;
    }

    /** The patterns so far and those of this file; docs/patterns.md describes its format and what is checked. */
    @Override
    public TextClassifier withPatterns(Reader file) throws IOException {
        PatternFile added = PatternFile.parse(file);
        List<PatternFile> all = new ArrayList<>(files);
        all.add(added);
        TextClassifier classifier = new TextClassifier(List.copyOf(all), PatternSet.of(all));
        new PatternReview(files, classifier).review(added);
        return classifier;
    }

    /** The versions of the pattern files in use, joined by {@code +}. */
    public String ruleSetVersion() {
        return patterns.version();
    }

    @Override
    public Explanation classify(Reader text) throws IOException {
        return explanation(ByteSource.of(text));
    }

    /**
     * As {@link #classify(Reader)}, for text in UTF-8; other bytes are harmless.
     *
     * @param text not closed
     */
    @Override
    public Explanation classify(InputStream text) throws IOException {
        return explanation(text::read);
    }

    private Explanation explanation(ByteSource text) throws IOException {
        FailureLog log = new FailureLog();
        List<Reading> readings = readings(text, log);
        List<GoFailure> failures = new ArrayList<>();
        for (Reading reading : readings) {
            failures.add(reading.failure());
        }
        return new Explanation(failures, log.unlisted());
    }

    /** As {@link #classify(Reader)}, with the patterns that decided. */
    List<Reading> readings(Reader text) throws IOException {
        return readings(ByteSource.of(text), new FailureLog());
    }

    /** Where a pasted text tells nothing or little, its lines are joined as they were before something cut them. */
    private List<Reading> readings(ByteSource text, FailureLog log) throws IOException {
        PastedText pasted = new PastedText(ByteSource.untilInterrupted(text), patterns::isOfLog);
        List<Reading> whole = scanned(pasted, log);
        if (!tellsLittle(whole)) {
            return whole;
        }
        for (List<PastedText.Line> rejoined : pasted.rejoined()) {
            List<Reading> other = read(rejoined);
            if (!tellsLittle(other) && other.get(0).certain()) {
                return other;
            }
        }
        return whole;
    }

    private static boolean tellsLittle(List<Reading> readings) {
        if (readings.isEmpty()) {
            return true;
        }
        GoFailure first = readings.get(0).failure();
        boolean placeless = first.module().isEmpty() && first.place().host().isEmpty();
        return placeless || readings.get(0).pattern().rank() < LITTLE_RANK;
    }

    private List<Reading> read(List<PastedText.Line> lines) {
        FailureLog log = new FailureLog();
        EpisodeReader episodes = episodes(log);
        lines.forEach(line -> episodes.unwrapped(line.text(), line.number()));
        episodes.finish();
        return log.failures(episodes.isPasted(lines.size()));
    }

    private EpisodeReader episodes(FailureLog log) {
        FailureReader failures = new FailureReader(patterns);
        return new EpisodeReader(patterns, lines -> failures.read(lines).ifPresent(reading -> log.add(reading, lines)));
    }

    private List<Reading> scanned(ByteSource text, FailureLog log) throws IOException {
        EpisodeReader episodes = episodes(log);
        int lines = new LineScanner(patterns, episodes).scan(text);
        episodes.finish();
        return log.failures(episodes.isPasted(lines));
    }

    PatternSet patterns() {
        return patterns;
    }

    private static final class Builtin {
        static final List<PatternFile> FILES = load();
        static final PatternSet PATTERNS = PatternSet.of(FILES);

        private static List<PatternFile> load() {
            List<PatternFile> files = new ArrayList<>();
            for (String name : TextClassifier.FILES) {
                files.add(load(name));
            }
            return List.copyOf(files);
        }

        private static PatternFile load(String name) {
            String file = name + ".patterns";
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(TextClassifier.class.getResourceAsStream(file), file),
                    StandardCharsets.UTF_8)) {
                return PatternFile.trusted(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("built-in patterns " + file, e);
            } catch (InvalidPatternException e) {
                throw new IllegalStateException("built-in patterns " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
