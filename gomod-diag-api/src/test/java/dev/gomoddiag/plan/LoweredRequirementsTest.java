package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What go does with modules such as those of the cases in {@code CommandsAgainstGoIT}, and in which words it ends. */
class LoweredRequirementsTest {
    private static final String BASE = "https://p.example/";

    @Test
    void takesTheNextLowerVersionOfWhatRequiresTooMuch() {
        Scripted endpoint = new Scripted()
                .on("/top/@v/list", versions("v1.0.0", "v1.1.0", "v1.2.0"))
                .on("/top/@v/v1.0.0.mod", goMod("top", "low@v1.0.0"))
                .on("/top/@v/v1.1.0.mod", goMod("top", "low@v1.1.0"))
                .on("/top/@v/v1.2.0.mod", goMod("top", "low@v1.2.0"));

        FetchTrace trace = got(endpoint, "low@v1.1.0", "1.26", "top@v1.2.0");

        assertThat(trace.exitStatus()).isZero();
        assertThat(endpoint.asked()).contains(BASE + "a.example/top/@v/v1.1.0.mod");
        assertThat(endpoint.asked()).doesNotContain(BASE + "a.example/top/@v/v1.0.0.mod");
    }

    @Test
    void looksForNoLowerVersionOfWhatFits() {
        Scripted endpoint = new Scripted().on("/top/@v/v1.2.0.mod", goMod("top", "low@v1.0.0"));

        assertThat(got(endpoint, "low@v1.1.0", "1.26", "top@v1.2.0").exitStatus())
                .isZero();
        assertThat(endpoint.asked()).doesNotContain(BASE + "a.example/top/@v/list");
    }

    @ParameterizedTest
    @CsvSource({"1.26,indirectly requires", "1.19,requires"})
    void endsWhereWhatIsAskedForLeadsToMoreOfItself(String release, String verb) {
        Scripted endpoint = new Scripted()
                .on("/hoop/@v/v1.0.0.mod", goMod("hoop", "stave@v1.0.0"))
                .on("/stave/@v/v1.0.0.mod", goMod("stave", "hoop@v1.1.0"));

        FetchTrace trace = got(endpoint, "hoop@v1.0.0", release, "stave@v1.0.0");

        assertThat(trace.error().orElseThrow().text())
                .isEqualTo("a.example/hoop@v1.0.0 " + verb + " a.example/hoop@v1.1.0, not a.example/hoop@v1.0.0");
    }

    private static FetchTrace got(Scripted endpoint, String query, String release, String required) {
        ModFileSummary main = ModFileSummary.of("main.example").requiring(List.of(module(required)));
        FetchSettings settings =
                FetchSettings.of(BASE, "off").of(GoVersion.parse(release).orElseThrow());
        return FetchWalk.run(
                new FetchScenario(
                        FetchCommand.GET,
                        ModuleQuery.parse("a.example/" + query),
                        settings,
                        LocalState.bare().with(main)),
                endpoint);
    }

    private static Answer versions(String... versions) {
        return Answer.served(List.of(versions));
    }

    private static Answer goMod(String name, String... required) {
        return Answer.served(new Payload.ModFile(ModFileSummary.of("a.example/" + name)
                .requiring(
                        Stream.of(required).map(LoweredRequirementsTest::module).toList())));
    }

    private static ModuleAt module(String text) {
        String[] parts = text.split("@", -1);
        return new ModuleAt("a.example/" + parts[0], parts[1]);
    }
}
