package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What go 1.26.8 did with these files. */
class GoModLoaderTest {
    private static final String BASE = "https://p.example/";

    @Test
    void resolvesWhatIsNoVersion() {
        Scripted endpoint = new Scripted()
                .on("/m/@v/main.info", Answer.served(List.of("v1.1.0")))
                .on("/n/@v/list", Answer.served(List.of("v1.0.0", "v1.2.0", "v2.0.0+incompatible")));

        FetchTrace trace = downloaded(endpoint, "a.example/m@main", "a.example/n@v1");

        assertThat(trace.exitStatus()).isZero();
        assertThat(endpoint.asked())
                .containsExactly(
                        BASE + "a.example/m/@v/main.info",
                        BASE + "a.example/n/@v/list",
                        BASE + "a.example/n/@v/v1.2.0.info",
                        BASE + "a.example/m/@v/v1.1.0.mod",
                        BASE + "a.example/n/@v/v1.2.0.mod",
                        BASE + "a.example/m/@v/v1.1.0.zip",
                        BASE + "a.example/n/@v/v1.2.0.zip");
    }

    @Test
    void looksAtEveryLineAndTellsOfTheFirstThatFails() {
        Scripted endpoint = new Scripted().on(BASE, Answer.status(404, "no"));

        FetchTrace trace = downloaded(endpoint, "a.example/m@main", "a.example/n@main");

        assertThat(endpoint.asked())
                .containsExactly(BASE + "a.example/m/@v/main.info", BASE + "a.example/n/@v/main.info");
        assertThat(trace.exitStatus()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"a.example/m@v2.0.0,'v0 or v1',v2", "a.example/m/v2@v3.1.0,v2,v3"})
    void asksNobodyWhereAVersionCannotBeOfItsPath(String required, String fitting, String major) {
        Scripted endpoint = new Scripted();
        ModuleAt module = module(required);

        FetchTrace trace = downloaded(endpoint, required);

        assertThat(endpoint.asked()).isEmpty();
        assertThat(trace.error().orElseThrow().text())
                .isEqualTo("require " + module.path() + ": version \"" + module.version() + "\" invalid: should be "
                        + fitting + ", not " + major);
    }

    @Test
    void takesTheNewestOfAModuleThatIsRequiredTwice() {
        Scripted endpoint = new Scripted();

        downloaded(endpoint, "a.example/m@v1.1.0", "a.example/m@v1.0.0");

        assertThat(endpoint.asked())
                .containsExactly(
                        BASE + "a.example/m/@v/v1.1.0.mod",
                        BASE + "a.example/m/@v/v1.1.0.info",
                        BASE + "a.example/m/@v/v1.1.0.zip");
    }

    @Test
    void fetchesNoMainModule() {
        Scripted endpoint = new Scripted();

        assertThat(downloaded(endpoint, "main.example@v1.0.0").exitStatus()).isZero();
        assertThat(endpoint.asked()).isEmpty();
    }

    private static FetchTrace downloaded(Scripted endpoint, String... required) {
        ModFileSummary main = ModFileSummary.of("main.example")
                .requiring(Stream.of(required).map(GoModLoaderTest::module).toList());
        return FetchWalk.run(FetchScenario.project(main, FetchSettings.of(BASE, "off")), endpoint);
    }

    private static ModuleAt module(String text) {
        String[] parts = text.split("@", -1);
        return new ModuleAt(parts[0], parts[1]);
    }
}
