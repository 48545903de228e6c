package dev.gomoddiag.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    private static final Map<String, Integer> LEAST = Map.ofEntries(
            Map.entry("configuration", 18),
            Map.entry("dns", 14),
            Map.entry("tcp", 12),
            Map.entry("tls", 14),
            Map.entry("forward-proxy", 14),
            Map.entry("goproxy", 18),
            Map.entry("integrity", 8),
            Map.entry("vcs", 14),
            Map.entry("module", 8),
            Map.entry("healthy", 16),
            Map.entry("double", 12));

    @TempDir
    private Path folder;

    private static List<Case> all() throws IOException {
        return CaseFile.readAll(Path.of("cases"));
    }

    @Test
    void everyCategoryHasAtLeastItsCases() throws IOException {
        Map<String, Long> counts = all().stream().collect(Collectors.groupingBy(Case::category, Collectors.counting()));

        assertThat(counts.keySet()).isEqualTo(LEAST.keySet());
        LEAST.forEach((category, least) ->
                assertThat(counts.get(category)).as(category).isGreaterThanOrEqualTo(least));
    }

    @Test
    void tenCasesShareOneMessageAndFortyRunInEveryBuild() throws IOException {
        List<Case> cases = all();

        assertThat(cases).filteredOn(one -> one.tags().contains("collision")).hasSize(10);
        assertThat(cases).filteredOn(one -> one.tags().contains("subset")).hasSizeBetween(40, 60);
    }

    @Test
    void everyBrokenCaseInjectsSomethingAndDoubleOnesTwoOrMore() throws IOException {
        assertThat(all()).hasSizeGreaterThan(150).allSatisfy(one -> {
            int least = Map.of(Case.Kind.HEALTHY, 0, Case.Kind.SINGLE, 1, Case.Kind.DOUBLE, 2)
                    .get(one.kind());
            int wrong = one.faults().size() + (one.asked().equals(one.module()) ? 0 : 1);
            assertThat(wrong).as(one.id()).isGreaterThanOrEqualTo(least);
            assertThat(one.truth().cause().equals("none")).as(one.id()).isEqualTo(one.kind() == Case.Kind.HEALTHY);
        });
    }

    @Test
    void aMisspeltFieldIsNamedWithItsCase() throws IOException {
        Path file = Files.writeString(folder.resolve("dns.yaml"), "- {id: a, title: t, injekt: []}\n");

        assertThatThrownBy(() -> CaseFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(", a: nobody reads injekt");
    }

    @Test
    void anUnknownKindOfFaultIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("dns.yaml"), "- {id: a, title: t, inject: [{fire: {}}]}\n");

        assertThatThrownBy(() -> CaseFile.read(file)).hasMessageContaining("\"fire\"");
    }

    @Test
    void twoCasesOfOneNameAreRefused() throws IOException {
        Files.writeString(folder.resolve("dns.yaml"), "- {id: a, title: t}\n- {id: a, title: u}\n");

        assertThatThrownBy(() -> CaseFile.readAll(folder)).hasMessageContaining("the id a is taken");
    }

    @Test
    void theOldestGoOfACaseIsAMinorVersion() throws IOException {
        Path file = Files.writeString(folder.resolve("dns.yaml"), "- {id: a, title: t, since: go1.24}\n");
        Path other = Files.writeString(folder.resolve("tls.yaml"), "- {id: b, title: t, since: 1.24}\n");

        assertThat(CaseFile.read(file)).extracting(Case::since).containsExactly(24);
        assertThatThrownBy(() -> CaseFile.read(other)).hasMessageContaining("write it as go1.24");
    }
}
