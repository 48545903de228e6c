package dev.gomoddiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule is found, on the class path as on the module path. */
class ProvidersTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern RULE = Pattern.compile("class \\w+ implements (?:Obstacle)?Rule\\b");
    private static final Pattern PROVIDES =
            Pattern.compile("provides dev\\.gomoddiag\\.rule\\.Rule with([^;]*);", Pattern.DOTALL);

    @Test
    void servicesAndModuleDescriptorNameEveryRule() throws IOException {
        List<String> written = written();

        assertThat(written).hasSizeGreaterThan(40);
        assertThat(RegisteredRules.names()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(declared()).containsExactlyInAnyOrderElementsOf(written);
    }

    private static List<String> written() throws IOException {
        try (Stream<Path> found = Files.walk(SOURCES)) {
            return found.filter(file -> file.toString().endsWith("Rule.java"))
                    .filter(ProvidersTest::isRule)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static boolean isRule(Path file) {
        try {
            return RULE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> declared() throws IOException {
        String descriptor = Files.readString(SOURCES.resolve("module-info.java"));
        return PROVIDES.matcher(descriptor)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(",")))
                .map(String::strip)
                .toList();
    }
}
