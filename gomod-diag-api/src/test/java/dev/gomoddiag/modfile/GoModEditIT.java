package dev.gomoddiag.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the parser with {@code go mod edit -json}: on the go.mod files of this machine's module cache, and on mutated
 * ones, as many as the system property {@code gomoddiag.gomod.mutants} says.
 */
class GoModEditIT {
    private static final int FEWEST_FILES = 300;
    private static final int MOST_FILES = 400;
    private static final int MUTANTS = Integer.getInteger("gomoddiag.gomod.mutants", 300);

    @TempDir
    private Path directory;

    private static Optional<String> go = Optional.empty();

    @BeforeAll
    static void findGo() {
        go = HostEnvironment.system().findProgram("go");
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with go mod edit is skipped");
    }

    @Test
    void readsTheFilesOfTheModuleCacheAsGoDoes() throws Exception {
        List<Path> files = cached();
        assumeTrue(
                files.size() >= FEWEST_FILES,
                "the module cache holds " + files.size() + " go.mod files, fewer than " + FEWEST_FILES
                        + ": the comparison on real files is skipped");
        int compared = 0;
        for (Path file : files) {
            compare(file.toString(), Files.readString(file));
            compared++;
        }
        assertThat(compared).isBetween(FEWEST_FILES, MOST_FILES);
    }

    @Test
    void theCommittedVectorsAreWhatGoSays() throws Exception {
        for (GoModVectors.Vector vector : GoModVectors.all()) {
            Said said = ask(vector.text());
            assertThat(vector.taken() ? said.json() : String.join("\n", said.problems()))
                    .as("%s", vector)
                    .isEqualTo(vector.said());
        }
    }

    @Test
    void readsMutatedFilesAsGoDoesAndRefusesWhatGoRefuses() throws Exception {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(Long.getLong("gomoddiag.seed", 20261122));
        GoModMutation mutation = new GoModMutation(random, GoModVectors.texts());
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            refused += compare("mutant " + i, mutation.next()) ? 0 : 1;
        }
        assertThat(refused).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    private static List<Path> cached() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(go.orElseThrow(), "env", "GOMODCACHE").start();
        String cache = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        Path downloads = Path.of(cache, "cache", "download");
        if (!Files.isDirectory(downloads)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(downloads)) {
            return files.filter(file -> file.toString().endsWith(".mod"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    /** Whether go takes the file. */
    private boolean compare(String name, String text) throws Exception {
        Said go = ask(text);
        Said ours = read(text);
        Set<String> asQueries = go.problems().stream()
                .filter(problem -> queryRefused(problem, text))
                .map(GoModEditIT::place)
                .collect(Collectors.toSet());
        boolean queries = !asQueries.isEmpty();
        assertThat(queries ? without(asQueries, ours) : ours.problems())
                .as("%s:%n%s", name, text)
                .isEqualTo(queries ? without(asQueries, go) : go.problems());
        assertThat(queries ? "" : ours.json()).as("%s:%n%s", name, text).isEqualTo(go.json());
        return go.problems().isEmpty();
    }

    /** Where {@code go mod edit} wants a version in full, other commands take a query. */
    private static boolean queryRefused(String problem, String text) {
        Matcher version = Pattern.compile("version (\".*\") invalid: (.*)").matcher(problem);
        if (!version.find()) {
            return false;
        }
        boolean form = version.group(2).equals("must be of the form v1.2.3");
        boolean expanded = version.group(2).startsWith("should be") && !text.contains(plain(version.group(1)));
        return form && !version.group(1).equals("\"\"") || expanded;
    }

    private static List<String> without(Set<String> places, Said said) {
        return said.problems().stream()
                .filter(problem -> !places.contains(place(problem)))
                .toList();
    }

    /** File, line and column. */
    private static String place(String problem) {
        return problem.substring(0, problem.indexOf(": "));
    }

    private static String plain(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    /** What a reader made of a file: the values, or the problems as go prints them. */
    private record Said(String json, List<String> problems) {}

    private Said read(String text) {
        try {
            return new Said(EditJson.of(GoModFile.parse(text)), List.of());
        } catch (MalformedFileException e) {
            return new Said("", e.problems().stream().map(GoModFileTest::asGo).toList());
        }
    }

    private Said ask(String text) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("go.mod"), text);
        ProcessBuilder builder = new ProcessBuilder(go.orElseThrow(), "mod", "edit", "-json", "go.mod")
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().put("GOTOOLCHAIN", "local");
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOWORK", "off");
        Process process = builder.start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String errors = Files.readString(directory.resolve("err"));
        List<String> problems = new ArrayList<>();
        // a message may run over lines; only its first names the file
        for (String part : errors.split("(?m)^(?=go\\.mod:)")) {
            if (part.startsWith("go.mod:")) {
                problems.add(part.stripTrailing());
            }
        }
        assertThat(problems.isEmpty()).as(errors).isEqualTo(process.exitValue() == 0);
        return new Said(problems.isEmpty() ? EditJson.normal(json) : "", problems);
    }
}
