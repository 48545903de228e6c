package dev.gomoddiag.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.probe.Probe;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServicesTest {

    @Test
    void isTheSameOnTheClassPathAsOnTheModulePath() throws Exception {
        Map<String, List<String>> onModulePath =
                ModuleFinder.of(classes()).find("dev.gomoddiag.probes").orElseThrow().descriptor().provides().stream()
                        .collect(Collectors.toMap(
                                ModuleDescriptor.Provides::service,
                                provides ->
                                        provides.providers().stream().sorted().toList(),
                                (a, b) -> a,
                                TreeMap::new));

        assertThat(onClassPath()).isEqualTo(onModulePath).hasSize(3);
    }

    private static Map<String, List<String>> onClassPath() throws IOException, URISyntaxException {
        Map<String, List<String>> services = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes().resolve("META-INF/services"))) {
            for (Path file : files.toList()) {
                services.put(
                        file.getFileName().toString(),
                        Files.readAllLines(file).stream().sorted().toList());
            }
        }
        return services;
    }

    private static Path classes() throws URISyntaxException {
        Path descriptor = Path.of(ServicesTest.class
                .getClassLoader()
                .getResource("META-INF/services/" + Probe.class.getName())
                .toURI());
        return descriptor.getParent().getParent().getParent();
    }
}
