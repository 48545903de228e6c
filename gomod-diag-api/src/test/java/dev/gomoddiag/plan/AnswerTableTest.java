package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ReportedError.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTableTest {
    private static final String BASE = "https://p.example";
    private static final FetchScenario SCENARIO = FetchScenario.of(
            FetchCommand.MOD_DOWNLOAD,
            ModuleQuery.parse("a.example/m@v1.0.0"),
            FetchSettings.of(BASE, "sum.golang.org"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "REFUSED % NO_ANSWER % Get \"https://p.example/a.example/m/@v/v1.0.0.info\": dial tcp p.example:443: connect: connection refused",
                "TIMEOUT % NO_ANSWER % Get \"https://p.example/a.example/m/@v/v1.0.0.info\": dial tcp p.example:443: i/o timeout",
                "NO_SUCH_HOST % NO_ANSWER % Get \"https://p.example/a.example/m/@v/v1.0.0.info\": dial tcp: lookup p.example: no such host",
                "WEB_PAGE % NO_ANSWER % invalid response from proxy: invalid character '<' looking for beginning of value",
                "ALTERED % CHECKSUM % a.example/m@v1.0.0: verifying go.mod: checksum mismatch"
            })
    void wordsWhatGoSaysOfAPeer(PeerBehaviour behaviour, Kind kind, String text) {
        ReportedError error = simulated(AnswerTable.of(SCENARIO).with(BASE, behaviour));

        Optional<RequestUrl> url = text.startsWith("Get")
                ? Optional.of(RequestUrl.of(BASE + "/a.example/m/@v/v1.0.0.info"))
                : Optional.empty();
        assertThat(error).isEqualTo(new ReportedError(kind, url, text));
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "410, NOT_FOUND", "403, STATUS", "503, STATUS"})
    void tellsMissingModulesFromOtherStatuses(int status, Kind kind) {
        assertThat(simulated(AnswerTable.of(SCENARIO).with(BASE, status)).kind())
                .isEqualTo(kind);
    }

    @Test
    void takesTheLongestPrefixThatFits() {
        AnswerTable table = AnswerTable.of(SCENARIO)
                .with(BASE, PeerBehaviour.REFUSED)
                .with(BASE + "/a.example", PeerBehaviour.SERVES)
                .with(BASE + "/sumdb", 500);

        ReportedError error = simulated(table);

        assertThat(error.kind()).isEqualTo(Kind.CHECKSUM);
        assertThat(error.url()).contains(RequestUrl.of(BASE + "/sumdb/sum.golang.org/supported"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; a.example/m/cmd",
                "https://p.example; a.example/m/cmd",
                "https://p.example/a.example/m; a.example/m",
                "https://p.example/a.example/m/; a.example/m",
                "https://p.example/a.example/m/@v/v1.0.0.info; a.example/m",
                "https://p.example/a.example/m/cmd; a.example/m/cmd"
            })
    void findsAPackageInTheModuleThatIsSaidToBeServed(@Nullable String served, String module) {
        FetchScenario scenario = asked(FetchCommand.INSTALL, LocalState.bare());
        AnswerTable table = AnswerTable.of(scenario);

        assertThat(FetchWalk.run(scenario, served == null ? table : table.with(served, PeerBehaviour.SERVES))
                        .verdict())
                .isEqualTo(new Verdict.Fetched(module, "v1.0.0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "github.com/acme/w/c/x@v1.0.0; ; github.com/acme/w@v1.0.0; refs/tags/v1.0.0",
                "github.com/acme/w/v2/c@v2.0.0; ; github.com/acme/w/v2@v2.0.0; refs/tags/v2.0.0",
                "github.com/acme/w/c/x@v1.0.0; https://github.com/acme/w/c; github.com/acme/w/c@v1.0.0; refs/tags/c/v1.0.0",
                "github.com/acme/w/c/x@main; ; github.com/acme/w@<version>; refs/heads/main",
                "a.example/g/w.git/c@v1.0.0; https://a.example/g/w.git; a.example/g/w.git@v1.0.0; refs/tags/v1.0.0",
                "a.example/g/w/c@v1.0.0; https://a.example/g/w; a.example/g/w@v1.0.0; refs/tags/v1.0.0",
                "gopkg.in/w.v3/c@v3.0.0; https://gopkg.in/w.v3; gopkg.in/w.v3@v3.0.0; refs/tags/v3.0.0"
            })
    void findsAPackageInARepository(String query, @Nullable String served, String found, String fetched) {
        FetchScenario scenario =
                FetchScenario.of(FetchCommand.INSTALL, ModuleQuery.parse(query), FetchSettings.of("direct", "off"));
        AnswerTable table = AnswerTable.of(scenario);

        FetchTrace trace = FetchWalk.run(scenario, served == null ? table : table.with(served, PeerBehaviour.SERVES));

        assertThat(trace.verdict()).isEqualTo(new Verdict.Fetched(found.split("@", -1)[0], found.split("@", -1)[1]));
        assertThat(trace.visits().stream()
                        .filter(visit ->
                                visit.step() instanceof FetchStep.GitStep git && git.operation() == Operation.GIT_FETCH)
                        .map(visit -> Scripted.text(visit.step()))
                        .findFirst()
                        .orElseThrow())
                .endsWith(" " + fetched + ":" + fetched);
    }

    @Test
    void findsAPackageInTheModuleThatIsCached() {
        ModuleAt cached = new ModuleAt("a.example/m", "v1.0.0");
        FetchScenario scenario = asked(
                FetchCommand.INSTALL,
                LocalState.bare()
                        .with(ModuleCache.builder().put(cached, ModulePart.INFO).build()));
        AnswerTable table = AnswerTable.of(scenario);

        assertThat(FetchWalk.run(scenario, table).verdict()).isEqualTo(new Verdict.Fetched("a.example/m", "v1.0.0"));
        assertThat(FetchWalk.run(scenario, table.with(BASE + "/a.example/m/cmd", PeerBehaviour.SERVES))
                        .verdict())
                .isEqualTo(new Verdict.Fetched("a.example/m/cmd", "v1.0.0"));
    }

    @Test
    void findsAPackageInTheModuleThatIsRequired() {
        ModuleAt required = new ModuleAt("a.example/m", "v0.9.0");
        FetchScenario scenario = asked(
                FetchCommand.GET,
                LocalState.bare().with(ModFileSummary.of("main.example").requiring(List.of(required))));

        assertThat(FetchWalk.run(scenario, AnswerTable.of(scenario)).verdict())
                .isEqualTo(new Verdict.Fetched("a.example/m", "v1.0.0"));
    }

    @Test
    void servesWhatTakesThePlaceOfTheModule() {
        ModuleAt fork = new ModuleAt("b.example/fork", "v1.0.0");
        FetchScenario scenario = asked(
                FetchCommand.GET,
                LocalState.bare()
                        .with(ModFileSummary.of("main.example"))
                        .with(new Overrides(
                                Map.of(new ModuleAt("a.example/m", ""), new Substitute.Module(fork)), Set.of())));

        assertThat(FetchWalk.run(scenario, AnswerTable.of(scenario)).verdict())
                .isEqualTo(new Verdict.Fetched("a.example/m", "v1.0.0"));
    }

    private static FetchScenario asked(FetchCommand command, LocalState local) {
        return FetchScenario.of(command, ModuleQuery.parse("a.example/m/cmd@v1.0.0"), FetchSettings.of(BASE, "off"))
                .in(local);
    }

    @ParameterizedTest
    @CsvSource({"https://p.example/sumdb/sum.golang.org, 200", "https://sum.golang.org, 404"})
    void provesALookupByTiles(String database, int supported) {
        AnswerTable table = AnswerTable.of(SCENARIO).with(BASE + "/sumdb/sum.golang.org/supported", supported);
        String lookup = database + "/lookup/a.example/m@v1.0.0 SERVED";
        String tile = database + "/tile/8/<level>/<tile>";

        assertThat(proof(FetchWalk.run(SCENARIO, table), database)).containsExactly(lookup, tile + ".p/<width> SERVED");

        FetchTrace missing = FetchWalk.run(SCENARIO, table.with(database + "/tile/", 404));

        assertThat(proof(missing, database)).containsExactly(lookup, tile + ".p/<width> STOPPED", tile + " CONTINUED");
        assertThat(missing.error())
                .contains(new ReportedError(
                        Kind.CHECKSUM,
                        Optional.of(RequestUrl.of(tile + ".p/<width>")),
                        "reading " + tile + ".p/<width>: 404 Not Found"));
    }

    private static List<String> proof(FetchTrace trace, String database) {
        return trace.visits().stream()
                .map(visit -> Scripted.text(visit.step()) + " " + visit.decision())
                .filter(text -> text.startsWith(database + "/lookup/") || text.startsWith(database + "/tile/"))
                .toList();
    }

    @Test
    void asksForTheTilesOfEachRecord() {
        ModuleAt other = new ModuleAt("b.example/n", "v1.2.0");
        FetchScenario project = FetchScenario.project(
                ModFileSummary.of("main.example").requiring(List.of(new ModuleAt("a.example/m", "v1.0.0"), other)),
                FetchSettings.of(BASE, "sum.golang.org"));

        FetchTrace trace = FetchWalk.run(project, AnswerTable.of(project));

        assertThat(trace.visits().stream()
                        .map(Visit::step)
                        .filter(step -> Scripted.text(step).contains("/tile/"))
                        .map(step -> ((FetchStep.HttpStep) step).module()))
                .containsExactly("a.example/m", "b.example/n");
    }

    @Test
    void aWebPageIsNoTile() {
        AnswerTable table = AnswerTable.of(SCENARIO).with(BASE + "/sumdb/sum.golang.org/tile", PeerBehaviour.WEB_PAGE);

        assertThat(simulated(table).text()).isEqualTo("TileReader returned bad result slice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://p.example/github.com/!burnt!sushi",
                "https://p.example/github.com/%21burnt%21sushi/",
                "HTTPS://P.Example/github.com/!burnt%21sushi",
                "https://p.example:443",
                "https://P.EXAMPLE:443/github.com",
                "https://p.ex"
            })
    void aRowFitsHoweverItIsSpelt(String prefix) {
        FetchScenario scenario = sushi(BASE);
        AnswerTable table = AnswerTable.of(scenario).with(prefix, 403);

        FetchTrace trace = FetchWalk.run(scenario, table);

        assertThat(trace.error().map(ReportedError::kind)).contains(Kind.STATUS);
        assertThat(table.unmatched(trace)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://p.example/github.com/BurntSushi",
                "https://p.example:8443/",
                "https://p.example:443/github.com/x",
                "http://p.example/",
                "https://u:p@p.example/"
            })
    void tellsOfARowThatFitsNothing(String prefix) {
        FetchScenario scenario = sushi(BASE);
        AnswerTable table = AnswerTable.of(scenario).with(prefix, 403).with(BASE + "/github.com", 200);

        FetchTrace trace = FetchWalk.run(scenario, table);

        assertThat(trace.error()).isEmpty();
        assertThat(table.unmatched(trace)).containsExactly(RequestUrl.of(prefix));
    }

    @Test
    void aDefaultPortIsNotAnotherPort() {
        FetchScenario scenario = sushi("https://p.example:8443");

        assertThat(FetchWalk.run(scenario, AnswerTable.of(scenario).with("https://p.example:443", 403))
                        .error())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/m", "HTTPS://A.example:443/m", "https://p.example/a.example/m"})
    void aRowThatNamesTheModuleOfAPackageCounts(String served) {
        FetchScenario scenario = asked(FetchCommand.INSTALL, LocalState.bare());
        AnswerTable table = AnswerTable.of(scenario).with(served, PeerBehaviour.SERVES);

        FetchTrace trace = FetchWalk.run(scenario, table);

        assertThat(trace.verdict()).isEqualTo(new Verdict.Fetched("a.example/m", "v1.0.0"));
        assertThat(table.unmatched(trace)).isEmpty();
    }

    private static FetchScenario sushi(String proxy) {
        return FetchScenario.of(
                FetchCommand.MOD_DOWNLOAD,
                ModuleQuery.parse("github.com/BurntSushi/toml@v1.0.0"),
                FetchSettings.of(proxy, "off"));
    }

    @Test
    void refusesWhatIsNoStatus() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerTable.of(SCENARIO).with(BASE, 99))
                .withMessage("99 is no HTTP status: give one from 200 to 599");
    }

    private static ReportedError simulated(AnswerTable table) {
        FetchTrace trace = FetchWalk.run(SCENARIO, table);
        assertThat(trace.exitStatus()).isEqualTo(1);
        return trace.error().orElseThrow();
    }
}
