package dev.gomoddiag.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Fact;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportSchemaTest {
    private static final Map<String, Report> REPORTS = SampleReports.all();

    private static JsonObject json(Report report) {
        return JsonParser.parseString(new JsonRenderer().toText(report)).getAsJsonObject();
    }

    @Test
    void everyReportIsValidInBothLanguages() {
        assertThat(REPORTS).hasSize(11).allSatisfy((name, report) -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(ReportSchema.violations(new JsonRenderer().toText(report, locale)))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @Test
    void theSamplesShowEveryTypeOfFact() throws Exception {
        Set<String> shown = SampleFacts.all().stream()
                .map(fact -> fact.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(builtInFacts()).hasSize(21);
    }

    @Test
    void theSchemaDescribesEveryComponentOfEveryFact() {
        JsonObject described = new JsonObject();
        JsonArray cases = JsonParser.parseString(ReportSchema.text())
                .getAsJsonObject()
                .getAsJsonObject("$defs")
                .getAsJsonObject("fact")
                .getAsJsonArray("allOf");
        cases.forEach(it -> described.add(
                it.getAsJsonObject()
                        .getAsJsonObject("if")
                        .getAsJsonObject("properties")
                        .getAsJsonObject("type")
                        .get("const")
                        .getAsString(),
                it.getAsJsonObject().getAsJsonObject("then").getAsJsonObject("properties")));

        JsonArray facts = json(REPORTS.get("broken")).getAsJsonArray("facts");

        assertThat(facts).hasSize(SampleFacts.all().size()).allSatisfy(it -> {
            JsonObject fact = it.getAsJsonObject();
            Set<String> written = new TreeSet<>(fact.keySet());
            written.removeAll(Set.of("id", "type", "description"));
            assertThat(described.getAsJsonObject(fact.get("type").getAsString()).keySet())
                    .containsAll(written);
        });
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() {
        List<Consumer<JsonObject>> damages = List.of(
                report -> report.addProperty("schemaVersion", 2),
                report -> report.addProperty("outcome", "fine"),
                report -> report.addProperty("startedAt", "yesterday"),
                report -> report.remove("diagnoses"),
                report -> diagnosis(report).add("evidence", new JsonArray()),
                report -> diagnosis(report).addProperty("confidence", 0),
                report -> diagnosis(report).addProperty("cause", "No Cause"),
                report -> diagnosis(report).getAsJsonObject("subject").addProperty("hostname", "x"),
                report -> remedy(report).remove("risk"),
                report -> remedy(report)
                        .getAsJsonArray("actions")
                        .get(0)
                        .getAsJsonObject()
                        .remove("value"),
                report -> remedy(report).getAsJsonObject("verification").remove("elapsedMillis"),
                report -> fact(report, "TcpAttempt").addProperty("outcome", "TIMED_OUT"),
                report -> fact(report, "TlsHandshake").remove("chain"));

        assertThat(damages).allSatisfy(damage -> {
            JsonObject report = json(REPORTS.get("broken"));
            damage.accept(report);
            assertThat(ReportSchema.violations(report.toString())).isNotEmpty();
        });
    }

    private static JsonObject diagnosis(JsonObject report) {
        return report.getAsJsonArray("diagnoses").get(0).getAsJsonObject();
    }

    private static JsonObject remedy(JsonObject report) {
        return diagnosis(report).getAsJsonArray("remedies").get(0).getAsJsonObject();
    }

    private static JsonObject fact(JsonObject report, String type) {
        return report.getAsJsonArray("facts").asList().stream()
                .map(it -> it.getAsJsonObject())
                .filter(it -> it.get("type").getAsString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The simple names of the record classes beside {@link Fact} that implement it. */
    private static Set<String> builtInFacts() throws IOException, URISyntaxException {
        URI location =
                Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path place = Path.of(location);
        if (Files.isDirectory(place)) {
            return facts(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return facts(jar.getPath("/"));
        }
    }

    private static Set<String> facts(Path root) throws IOException {
        try (Stream<Path> files =
                Files.list(root.resolve(Fact.class.getPackageName().replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isRecord() && Fact.class.isAssignableFrom(type))
                    .map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Fact.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
