package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the effective values with what the real {@code go env} says in the same environment. */
class GoEnvOracleIT {
    private static final String GO_ENV =
            "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n";
    private static final List<String> NAMES = List.of(
            "GO111MODULE",
            "GOAUTH",
            "GODEBUG",
            "GOFLAGS",
            "GOINSECURE",
            "GOMODCACHE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOPATH",
            "GOPRIVATE",
            "GOPROXY",
            "GOROOT",
            "GOSUMDB",
            "GOTOOLCHAIN",
            "GOVCS",
            "GOWORK",
            "GOENV");
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("GO111MODULE", List.of("", "on", "auto", "off")),
            Map.entry("GOAUTH", List.of("", "off", "netrc")),
            Map.entry("GODEBUG", List.of("", "netdns=go")),
            Map.entry("GOFLAGS", List.of("", "-modcacherw")),
            Map.entry("GOINSECURE", List.of("", "corp.example")),
            Map.entry("GOMODCACHE", List.of("", "/cache/mod")),
            Map.entry("GONOPROXY", List.of("", "none", "a.example,b.example")),
            Map.entry("GONOSUMDB", List.of("", "*.corp.example")),
            Map.entry("GOPATH", List.of("", "/first:/second", "/only/")),
            Map.entry("GOPRIVATE", List.of("", "corp.example/*")),
            Map.entry("GOPROXY", List.of("", "off", "direct", "https://p.example|https://u:p@q.example,direct", " ")),
            Map.entry("GOSUMDB", List.of("", "off", "sum.example+abc+def https://s.example")),
            Map.entry("GOVCS", List.of("", "*:git")));

    /** Whose values go takes as they are. */
    private static final Set<String> FREE =
            Set.of("GOINSECURE", "GONOPROXY", "GONOSUMDB", "GOPRIVATE", "GOPROXY", "GOSUMDB", "GOVCS");

    private static final String LETTERS = "a.*/,|= \t#\"'\\$\r\u00e9\u4e16~-";

    @TempDir
    private Path directory;

    @Test
    void agreesWithGoOnEveryEffectiveValue() throws Exception {
        Optional<String> go = HostEnvironment.system().findProgram("go");
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with it is skipped");
        RealFilesHost here =
                new RealFilesHost(Map.of("PATH", System.getenv("PATH"), "GOTOOLCHAIN", "local"), directory);
        String root = here.output(List.of(go.get(), "env", "GOROOT")).split("\n")[1];
        compare(System.getenv("PATH"), go.get(), ProgramAnswers.asked("go-env", places(root)));
    }

    @Test
    void agreesWithWhatGoSaid() throws Exception {
        Path root = directory.resolve("goroot");
        Path go = Files.createFile(Files.createDirectories(root.resolve("bin")).resolve("go"));
        assumeTrue(go.toFile().setExecutable(true));
        Files.writeString(root.resolve("VERSION"), "go1.26.8\n");
        Files.writeString(root.resolve("go.env"), GO_ENV);
        compare(root + "/bin", go.toString(), ProgramAnswers.recorded("go-env", places(root.toString())));
    }

    @Test
    void findsTheRootAndTheReleaseOfAGoBehindALink() throws Exception {
        Optional<String> go = HostEnvironment.system().findProgram("go");
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with it is skipped");
        Path link = Files.createSymbolicLink(directory.resolve("go"), Path.of(go.get()));
        RealFilesHost host = new RealFilesHost(
                Map.of("PATH", directory.toString(), "HOME", directory.toString(), "GOTOOLCHAIN", "local"), directory);

        String theirs = host.output(List.of(link.toString(), "env", "GOROOT", "GOVERSION"));

        GoInstallation found = GoSettings.read(host).installation().orElseThrow();
        assertThat("0\n" + found.root() + "\ngo" + found.version() + "\n").isEqualTo(theirs);
    }

    private Map<String, String> places(String root) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(root, "@GOROOT@");
        places.put(directory.resolve("home").toString(), "@HOME@");
        return places;
    }

    private void compare(String path, String go, ProgramAnswers answers) throws Exception {
        RandomGenerator random = answers.dice(20260801);
        for (int i = 0; i < answers.questions(); i++) {
            RealFilesHost host = host(random, path, directory.resolve("home"));

            GoSettings settings = GoSettings.read(host);

            List<String> argv = new ArrayList<>(List.of(go, "env"));
            argv.addAll(NAMES);
            List<String> ours = new ArrayList<>(List.of("0"));
            NAMES.forEach(name -> ours.add(settings.go(name).raw()));
            String theirs = answers.to(() -> host.output(argv));
            assertThat(List.of(theirs.split("\n", -1)).subList(0, NAMES.size() + 1))
                    .as("environment %d: %s", i, host.variables())
                    .isEqualTo(ours);
        }
        answers.close();
    }

    private static String value(String name, RandomGenerator random) {
        List<String> values = VALUES.get(name);
        if (!FREE.contains(name) || random.nextBoolean()) {
            return values.get(random.nextInt(values.size()));
        }
        return random.ints(random.nextInt(9), 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static RealFilesHost host(RandomGenerator random, String search, Path directory) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", search);
        variables.put("GOTOOLCHAIN", "local");
        variables.put("HOME", directory.toString());
        StringBuilder file = new StringBuilder(random.nextBoolean() ? "# comment=1\n\n=x\nlower=1\n" : "");
        VALUES.keySet().stream().sorted().forEach(name -> {
            if (random.nextInt(3) == 0) {
                variables.put(name, value(name, random));
            }
            for (int line = random.nextInt(3); line > 0; line--) {
                file.append(name).append('=').append(value(name, random)).append('\n');
            }
        });
        if (random.nextInt(4) == 0) {
            variables.put("XDG_CONFIG_HOME", random.nextBoolean() ? directory + "/xdg//" : "relative");
        }
        if (random.nextInt(4) == 0) {
            variables.put(
                    "GOENV",
                    directory.resolve(random.nextBoolean() ? "named" : "absent").toString());
        }
        // else a child of go still writes its counters below these while the test clears them away
        for (String place : List.of(".config/go/telemetry/mode", "xdg/go/telemetry/mode")) {
            Path path = directory.resolve(place);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "off 2024-01-01\n");
        }
        for (String place : List.of(".config/go/env", "xdg/go/env", "named")) {
            Path path = directory.resolve(place);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.toString() + (random.nextBoolean() ? "" : "GOPRIVATE=" + place));
        }
        return new RealFilesHost(Map.copyOf(variables), directory);
    }
}
