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
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the effective values with what the real {@code go env} says in the same environment. */
class GoEnvOracleIT {
    private static final int ENVIRONMENTS = 200;
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

    @Test
    void agreesWithGoOnEveryEffectiveValue(@TempDir Path directory) throws Exception {
        Optional<String> go = HostEnvironment.system().findProgram("go");
        assumeTrue(go.isPresent(), "go is not on PATH: the comparison with it is skipped");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260801);
        for (int i = 0; i < ENVIRONMENTS; i++) {
            RealFilesHost host = host(random, Files.createDirectory(directory.resolve("h" + i)));

            GoSettings settings = GoSettings.read(host);

            List<String> argv = new ArrayList<>(List.of(go.get(), "env"));
            argv.addAll(NAMES);
            List<String> ours = new ArrayList<>(List.of("0"));
            NAMES.forEach(name -> ours.add(settings.go(name).raw()));
            assertThat(List.of(host.output(argv).split("\n", -1)).subList(0, NAMES.size() + 1))
                    .as("environment %d: %s", i, host.variables())
                    .isEqualTo(ours);
        }
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

    private static RealFilesHost host(RandomGenerator random, Path directory) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", System.getenv("PATH"));
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
        for (String place : List.of(".config/go/env", "xdg/go/env", "named")) {
            Path path = directory.resolve(place);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.toString() + (random.nextBoolean() ? "" : "GOPRIVATE=" + place));
        }
        return new RealFilesHost(Map.copyOf(variables), directory);
    }
}
