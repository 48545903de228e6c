package dev.gomoddiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages, with the same gaps to fill, and is used. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/gomoddiag/rules");
    private static final Path RESOURCES = Path.of("src/main/resources/dev/gomoddiag/rules");
    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");
    private static final Pattern NAMED =
            Pattern.compile("(?:WORDING\\.text|\\btext)\\(\\s*\"([a-z.-]+)\"|\\.class, \"([a-z.-]+)\"");

    static List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(RESOURCES)) {
            return found.filter(folder -> Files.exists(folder.resolve("messages.properties")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allFoldersAreSeen() throws IOException {
        assertThat(folders()).hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bothLanguagesHaveTheSameKeysAndGaps(Path folder) throws IOException {
        Properties english = load(folder, "messages.properties");
        Properties chinese = load(folder, "messages_zh.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            assertThat(gaps(chinese, key)).as(key).isEqualTo(gaps(english, key));
            assertThat(chinese.getProperty(key)).containsPattern("\\p{IsHan}");
            assertThat(english.getProperty(key)).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyKeyIsUsedAndEveryKeyNamedIsThere(Path folder) throws IOException {
        String source = source(folder);
        Set<String> keys = load(folder, "messages.properties").stringPropertyNames();

        assertThat(keys).allSatisfy(key -> assertThat(used(key, source)).as(key).isTrue());
        assertThat(NAMED.matcher(source)
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .filter(key -> !key.endsWith(".")))
                .isSubsetOf(keys);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCauseOfTheFolderHasTitleAndSummary(Path folder) throws IOException {
        Set<String> causes = load(folder, "messages.properties").stringPropertyNames().stream()
                .filter(key -> key.endsWith(".title") && key.indexOf('.') < key.lastIndexOf('.'))
                .map(key -> key.substring(0, key.length() - ".title".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Causes.all().stream().map(cause -> cause.value())).containsAll(causes);
        assertThat(load(folder, "messages.properties").stringPropertyNames())
                .containsAll(causes.stream().map(cause -> cause + ".summary").toList());
    }

    private static boolean used(String key, String source) {
        boolean ofCause =
                Causes.all().stream().anyMatch(cause -> key.equals(cause + ".title") || key.equals(cause + ".summary"));
        boolean ofConstant = key.startsWith("fault.")
                && source.contains(key.substring("fault.".length()).toUpperCase(Locale.ROOT));
        return ofCause || ofConstant || source.contains('"' + key + '"') || source.contains("observation " + key + " ");
    }

    private static List<String> gaps(Properties messages, String key) {
        return GAP.matcher(messages.getProperty(key))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties load(Path folder, String file) throws IOException {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }

    private static String source(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.list(SOURCES.resolve(folder.getFileName()))) {
            for (Path file : found.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        Path table = folder.resolve("separations.table");
        return Files.exists(table) ? all.append(Files.readString(table)).toString() : all.toString();
    }
}
