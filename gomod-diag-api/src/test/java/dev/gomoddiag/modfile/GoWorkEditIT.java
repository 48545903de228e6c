package dev.gomoddiag.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the parser with {@code go work edit -json} on files put together at random. */
class GoWorkEditIT {
    private static final int FILES = Integer.getInteger("gomoddiag.gowork.files", 300);

    /** go work edit wants a version in full, where other commands of go take a query; what they take counts here. */
    private static final Pattern QUERY = Pattern.compile("version \".+\" invalid: (must be of the form|should be)");

    @TempDir
    private Path directory;

    @Test
    void readsAndRefusesWhatGoDoes() throws Exception {
        Optional<String> go = HostEnvironment.system().findProgram("go");
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with go work edit is skipped");
        WorkMutation mutation = new WorkMutation(
                RandomGeneratorFactory.of("L64X128MixRandom").create(Long.getLong("gomoddiag.seed", 20261130)));
        int taken = 0;
        int compared = 0;
        while (compared < FILES) {
            String text = mutation.next();
            String said = ask(go.orElseThrow(), text);
            if (QUERY.matcher(said).find()) {
                continue;
            }
            compared++;
            taken += said.startsWith("{") ? 1 : 0;
            assertThat(GoWorkFileTest.read(text)).as(text).isEqualTo(said);
        }
        assertThat(taken).isBetween(FILES / 10, FILES * 9 / 10);
    }

    private String ask(String go, String text) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("go.work"), text);
        ProcessBuilder builder = new ProcessBuilder(go, "work", "edit", "-json", "go.work")
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().put("GOTOOLCHAIN", "local");
        builder.environment().put("GOFLAGS", "");
        Process process = builder.start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() == 0) {
            return EditJson.normal(json);
        }
        // a message may run over lines; only its first names the file
        return List.of(Files.readString(directory.resolve("err")).split("(?m)^(?=go\\.work:)")).stream()
                .filter(part -> part.startsWith("go.work:"))
                .map(String::stripTrailing)
                .toList()
                .toString();
    }
}
