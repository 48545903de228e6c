package dev.gomoddiag.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the README does what the README says. */
class QuickstartTest {
    private static final Path README = Path.of("..", "..", "README.md");

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @TempDir
    private Path directory;

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    /** The first fenced block of this kind, without its fences. */
    private static String block(String kind) throws IOException {
        String text = Files.readString(README);
        int start = text.indexOf("```" + kind + "\n") + kind.length() + 4;
        return text.substring(start, text.indexOf("```", start));
    }

    private String tell() {
        return Quickstart.tell(Diagnostics.forModule("github.com/gin-gonic/gin")
                .version("v1.9.1")
                .environment(network.host().file("/home/user/.config/go/env", "GOPROXY=https://proxy.golang.org\n")));
    }

    /** Times, numbers of facts and the order of remedies that take about the same time differ from run to run. */
    private static Stream<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[0-9]+ (ms|facts)", "? $1").replaceAll("^    [0-9]\\.", "    -"))
                .sorted();
    }

    @Test
    void whereAllIsWellTheModuleCanBeFetched() {
        assertThat(tell()).startsWith("github.com/gin-gonic/gin@v1.9.1: can be fetched from here");
    }

    @Test
    void whereTheModuleProxyRefusesTheReportIsThatOfTheReadme() throws IOException {
        network.port("203.0.113.10", 443).refuse();

        assertThat(lines(tell())).containsExactlyElementsOf(lines(block("text")).toList());
    }

    @Test
    void theReadmeNamesEveryCause() throws IOException {
        assertThat(Pattern.compile("`([a-z]+\\.[a-z][a-z0-9.-]+)`")
                        .matcher(Files.readString(README))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Causes.all().stream().map(CauseId::value).toList());
    }

    @Test
    void theReadmeShowsTheCustomProbeAndRuleAsTheyAre() throws IOException {
        Path sources = Path.of("..", "custom", "src/main/java/dev/gomoddiag/examples/custom");
        for (String file : List.of("VpnProbe.java", "VpnDownRule.java")) {
            String source = Files.readString(sources.resolve(file));

            assertThat(README).content().contains("```java\n" + source.substring(source.indexOf("/**")) + "```\n");
        }
    }

    @Test
    void theProgramOfTheReadmeCompiles() throws IOException {
        List<String> lines = block("java").lines().toList();
        StringBuilder program = new StringBuilder();
        lines.stream().filter(line -> line.startsWith("import ")).forEach(line -> program.append(line + "\n"));
        program.append("class Readme { static void run() {\n");
        lines.stream().filter(line -> !line.startsWith("import ")).forEach(line -> program.append(line + "\n"));
        program.append("} }\n");
        Path source = Files.writeString(directory.resolve("Readme.java"), program);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

        int failed = javac.run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());

        assertThat(failed).as(program.toString()).isZero();
        assertThat(lines).hasSizeLessThanOrEqualTo(7);
    }
}
