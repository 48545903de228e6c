package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.MessageTable.Row;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message of the table is recognised, and what surrounds it in a log changes nothing. */
class MessageTableTest {
    private static final List<String> UNRELATED = List.of(
            "go: downloading example.com/other v1.2.3",
            "ok  \texample.com/app/store\t0.012s",
            "=== RUN   TestProxyRefusesConnection",
            "npm WARN deprecated request@2.88.2",
            "[INFO] BUILD SUCCESS",
            "   Compiling serde v1.0.200",
            "[ 12%] Building CXX object CMakeFiles/app.dir/main.cpp.o");

    private final TextClassifier classifier = new TextClassifier();

    @Test
    void everyMessageIsReadAsTheTableSays() throws IOException {
        List<Row> rows = MessageTable.rows();
        List<Row> read = new ArrayList<>();
        for (Row row : rows) {
            List<GoFailure> found = failures(row.text());
            assertThat(found).as(row.text()).hasSize(1);
            read.add(read(row, found.get(0)));
        }
        assertThat(read).isEqualTo(rows).hasSizeGreaterThan(600);
        assertThat(rows.stream().map(Row::cause).distinct()).hasSizeGreaterThan(80);
    }

    @Test
    void everyFamilyOfMessagesIsInTheTable() {
        Map<String, Integer> families = new TreeMap<>();
        MessageTable.rows().forEach(row -> families.merge(row.family(), 1, Integer::sum));
        assertThat(families)
                .containsExactly(
                        entry("dns", 55),
                        entry("forward-proxy", 51),
                        entry("git", 155),
                        entry("goproxy", 35),
                        entry("hg-svn", 13),
                        entry("hosting", 20),
                        entry("http", 58),
                        entry("http2", 19),
                        entry("libcurl", 220),
                        entry("local", 44),
                        entry("mirror", 4),
                        entry("module", 79),
                        entry("ssh", 117),
                        entry("sumdb", 35),
                        entry("tcp", 69),
                        entry("tls", 60),
                        entry("toolchain", 14),
                        entry("vcs", 32));
    }

    @Test
    void carriageReturnsChangeNothing() throws IOException {
        assertUnchanged(text -> text.replace("\n", "\r\n") + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.1234567Z ",
                "2026-01-02T03:04:05.1234567Z ##[error]",
                "2026-01-02T03:04:05.123456Z 01E ",
                "[2026-01-02T03:04:05.123Z] [build] ",
                "#12 3.456 ",
                "[job/step]   | ",
                "web-1  | ",
                "\u001b[31;1m",
                "> "
            })
    void prefixesOfBuildSystemsChangeNothing(String prefix) throws IOException {
        assertUnchanged(text -> prefix + text.replace("\n", "\n" + prefix));
    }

    @Test
    void unrelatedLinesInAnyOrderChangeNothing() throws IOException {
        Random random = new Random(7);
        assertUnchanged(rowsOfGo(), text -> amongUnrelatedLines(text, random));
    }

    @Test
    void whatOtherProgramsPrintAsWellIsSilentAmongUnrelatedLines() throws IOException {
        Random random = new Random(7);
        List<Row> others = new ArrayList<>(MessageTable.rows());
        others.removeAll(rowsOfGo());
        assertThat(others).hasSizeBetween(30, 100);
        for (Row row : others) {
            assertThat(failures(amongUnrelatedLines(row.text(), random)))
                    .as(row.text())
                    .isEmpty();
        }
    }

    private static String amongUnrelatedLines(String text, Random random) {
        List<String> lines = new ArrayList<>(UNRELATED);
        Collections.shuffle(lines, random);
        int split = random.nextInt(lines.size() + 1);
        return String.join("\n", lines.subList(0, split)) + "\n" + text + "\n"
                + String.join("\n", lines.subList(split, lines.size()));
    }

    /** Those that no other program prints, or in which something tells that go or git printed them. */
    private List<Row> rowsOfGo() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Row row : MessageTable.rows()) {
            if (classifier.readings(new StringReader(row.text())).get(0).certain()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void assertUnchanged(UnaryOperator<String> surround) throws IOException {
        assertUnchanged(MessageTable.rows(), surround);
    }

    private void assertUnchanged(List<Row> rows, UnaryOperator<String> surround) throws IOException {
        List<String> changed = new ArrayList<>();
        for (Row row : rows) {
            List<GoFailure> found = failures(surround.apply(row.text()));
            if (found.size() != 1 || !read(row, found.get(0)).equals(row)) {
                changed.add(found.stream().map(f -> read(row, f)).toList() + " instead of " + row);
            }
        }
        assertThat(changed).isEmpty();
        assertThat(rows).hasSizeGreaterThan(600);
    }

    private static Row read(Row row, GoFailure failure) {
        return Row.of(row.family(), failure, row.text());
    }

    private List<GoFailure> failures(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures();
    }
}
