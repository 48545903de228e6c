package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message is read the same where the system or git speaks Chinese, simplified or traditional. */
class ChineseTwinTest {
    /** Lines of programs that speak the language of the user; go itself speaks English but for the words of Windows. */
    private static final Pattern TRANSLATED = Pattern.compile(
            "^\\s*(?:ssh: |fatal: |error: |致命错误：|错误：)"
                    + "(?!.*(?:abort: |FATAL: |read error: |open |unable to access '/))|errno=|Failed to connect|Failed connect|SSL_|(?:Recv|Send) failure: ");

    private final TextClassifier classifier = new TextClassifier();

    private record Words(String speaker, String english, String chinese) {
        /** The words where they stand for an errno: behind a colon or an equals sign, up to the end. */
        Pattern place() {
            return speaker.equals("glibc")
                    ? Pattern.compile(
                            "(?<=[:;] |errno=)" + Pattern.quote(english) + "(?=\\.?$| in connection|, errno|\\))")
                    : Pattern.compile(Pattern.quote(english));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void eachTwinIsReadAsTheEnglishOne(int column) throws IOException {
        List<Words> all = words(column);
        List<String> changed = new ArrayList<>();
        List<Words> seen = new ArrayList<>();
        List<String> rows =
                MessageTable.rows().stream().map(MessageTable.Row::text).toList();
        Stream<String> renderings = MessageTable.renderings().stream().map(MessageTable.Rendering::text);
        for (String text : Stream.concat(rows.stream(), renderings).toList()) {
            for (Words words : all) {
                // Renderings put git's own words where git does not print them
                if (words.speaker().equals("git") && !rows.contains(text)) {
                    continue;
                }
                String twin = twin(text, words);
                if (!twin.equals(text)) {
                    seen.add(words);
                    compare(words, text, twin, changed);
                }
            }
        }
        assertThat(changed).isEmpty();
        assertThat(all.stream().filter(words -> !seen.contains(words)))
                .as("words that no message holds")
                .isEmpty();
    }

    private void compare(Words words, String english, String twin, List<String> changed) throws IOException {
        List<GoFailure> bare = read(english);
        List<GoFailure> found = read(twin);
        if (!found.equals(bare)) {
            changed.add(words.chinese() + " " + brief(found) + " instead of " + brief(bare) + ": " + twin);
        }
    }

    private static String twin(String text, Words words) {
        if (words.speaker().equals("Windows")) {
            return words.place().matcher(text).replaceAll(Matcher.quoteReplacement(words.chinese()));
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean translated = TRANSLATED.matcher(line).find();
            lines.add(
                    translated
                            ? words.place().matcher(line).replaceAll(Matcher.quoteReplacement(words.chinese()))
                            : line);
        }
        return String.join("\n", lines);
    }

    private static List<Words> words(int column) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ChineseTwinTest.class.getResourceAsStream("chinese.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Words(cells[0], cells[1], cells[column]))
                    .toList();
        }
    }

    private static List<String> brief(List<GoFailure> failures) {
        return failures.stream()
                .map(f -> f.causes().get(0).cause() + " " + f.errno() + " " + f.place() + " " + f.operation())
                .toList();
    }

    private List<GoFailure> read(String text) {
        try {
            return classifier.classify(new StringReader(text)).failures().stream()
                    .map(ChineseTwinTest::unworded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoFailure unworded(GoFailure f) {
        return FailureLog.with(f, f.count(), f.line(), "");
    }
}
