package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.ChecksumDatabase;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpRequest;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.PublishedModule;
import dev.gomoddiag.testkit.net.SumdbLie;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetches beside a checksum database that lies. */
class SumdbContentsTest {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";
    private static final String VERIFYING = GIN + ": verifying go.mod: " + GIN + "/go.mod: ";
    private static final String BASE = "https://sum.golang.org/";
    private static final String LOOKUP = BASE + "lookup/" + GIN;
    private static final String TILE = BASE + "tile/8/0/000.p/5";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Walked walk(FakeHost host) throws Exception {
        return Walked.on(host, network.resolver(), GIN);
    }

    private static List<String> sumdb(Walked walked) {
        return walked.facts()
                .of(HttpExchange.class)
                .filter(exchange -> exchange.url().startsWith(BASE))
                .map(exchange -> exchange.url() + " "
                        + exchange.failure()
                                .map(Enum::name)
                                .orElse(String.valueOf(exchange.status().orElse(0))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GARBLED_TILES, downloaded inconsistent tile",
        "SHORT_TILES, 'TileReader returned bad result slice (tile/8/0/000.p/5 len=1, want 160)'",
        "OTHER_RECORDS, cannot authenticate record data in server response"
    })
    void refusesTilesThatDoNotProveTheRecord(SumdbLie lie, String words) throws Exception {
        network.sumdb().lie(lie);

        Walked walked = walk(network.host());

        assertThat(walked.words()).isEqualTo(VERIFYING + words);
        assertThat(sumdb(walked)).containsExactly(LOOKUP + " 200", TILE + " BAD_BODY");
        assertThat(walked.last().text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"OTHER_KEY, note has no verifiable signatures", "FORGED_SIGNATURE, 'invalid signature for key '"})
    void refusesATreeThatIsNotSignedByTheKeyOfGosumdb(SumdbLie lie, String words) throws Exception {
        network.sumdb().lie(lie);

        Walked walked = walk(network.host());

        String key = network.sumdb().verifier().substring(0, "sum.golang.org+01234567".length());
        String expected = "reading tree note: " + words + (words.endsWith(" ") ? key : "");
        assertThat(walked.words()).startsWith(VERIFYING + expected + "\nnote:\ngo.sum database tree\n5\n");
        assertThat(sumdb(walked)).containsExactly(LOOKUP + " BAD_BODY");
        assertThat(walked.last().text()).isEqualTo(expected);
    }

    @Test
    void refusesAnotherKeyOfTheSameName() throws Exception {
        Walked walked = walk(network.host().variable("GOSUMDB", "sum.golang.org"));

        assertThat(walked.last().text()).isEqualTo("reading tree note: note has no verifiable signatures");
    }

    @Test
    void reportsATileThatIsMissingWholeAndInPart() throws Exception {
        network.sumdb().lie(SumdbLie.NO_TILES);

        Walked walked = walk(network.host());

        assertThat(walked.words())
                .isEqualTo(
                        VERIFYING + "reading " + TILE + ": 404 Not Found\n\tserver response: not found: no such tile");
        assertThat(sumdb(walked)).containsExactly(LOOKUP + " 200", TILE + " 404", BASE + "tile/8/0/000 404");
    }

    @ParameterizedTest
    @CsvSource({"8192, true", "8447, true", "8191, false", "8448, false"})
    void takesTheBeginningOfAFullTileAsGoDoes(int length, boolean fetched) throws Exception {
        byte[] partial = network.sumdb()
                .answer(new HttpRequest("GET", "/tile/8/0/000.p/5", Map.of(), new byte[0]))
                .body();
        network.site("sum.golang.org")
                .answer("/tile/8/0/000.p/5", HttpAnswer.text(404, "not found\n"))
                .answer(
                        "/tile/8/0/000",
                        HttpAnswer.of(200, "application/octet-stream", Arrays.copyOf(partial, length)));

        assertThat(walk(network.host()).attempt().succeeded()).isEqualTo(fetched);
    }

    @Test
    void tellsAFullTileThatIsWrongInPlaceOfAPartialOne() throws Exception {
        network.site("sum.golang.org")
                .answer("/tile/8/0/000.p/5", HttpAnswer.text(404, "not found\n"))
                .answer("/tile/8/0/000", HttpAnswer.of(200, "application/octet-stream", new byte[8192]));

        Walked walked = walk(network.host());

        assertThat(walked.words()).isEqualTo(VERIFYING + "downloaded inconsistent tile");
        assertThat(sumdb(walked)).endsWith(TILE + " 404", BASE + "tile/8/0/000 BAD_BODY");
    }

    /** The database of the network, under its key, with 70,000 records before the one that is asked for. */
    private static ChecksumDatabase large() {
        ModuleCatalogue modules = ModuleCatalogue.of(PublishedModule.of("github.com/gin-gonic/gin", "v1.9.1"));
        return ChecksumDatabase.behind(70_000, "sum.golang.org", modules);
    }

    @Test
    void provesARecordOfALargeTree() throws Exception {
        network.site("sum.golang.org").answer(large());

        Walked walked = walk(network.host());

        assertThat(walked.attempt().trace().verdict())
                .isEqualTo(new Verdict.Fetched("github.com/gin-gonic/gin", "v1.9.1"));
        assertThat(sumdb(walked))
                .containsExactly(
                        LOOKUP + " 200",
                        BASE + "tile/8/2/000.p/1 200",
                        BASE + "tile/8/1/001.p/17 200",
                        BASE + "tile/8/0/273.p/113 200");
    }

    @Test
    void laysAFlawOnTheSameTileWhicheverCameLast() throws Exception {
        network.site("sum.golang.org").answer(large().lie(SumdbLie.GARBLED_TILES));

        Walked walked = walk(network.host());

        assertThat(walked.words()).isEqualTo(VERIFYING + "downloaded inconsistent tile");
        assertThat(sumdb(walked))
                .containsExactly(
                        LOOKUP + " 200",
                        BASE + "tile/8/2/000.p/1 BAD_BODY",
                        BASE + "tile/8/1/001.p/17 200",
                        BASE + "tile/8/0/273.p/113 200");
    }

    @Test
    void comparesTheRecordOnlyOnceItIsProved() throws Exception {
        network.site("proxy.golang.org")
                .answer("/github.com/gin-gonic/gin/@v/v1.9.1.mod", HttpAnswer.text(200, "module evil.example\n"));

        Walked walked = walk(network.host());

        assertThat(walked.words()).startsWith(GIN + ": verifying go.mod: ").contains("checksum mismatch");
        assertThat(sumdb(walked)).containsExactly(LOOKUP + " CHECKSUM", TILE + " 200");

        network.sumdb().lie(SumdbLie.OTHER_RECORDS);
        assertThat(walk(network.host()).words())
                .isEqualTo(VERIFYING + "cannot authenticate record data in server response");
    }

    @Test
    void asksForNoTileWhereGoAsksForNoRecord() throws Exception {
        network.sumdb().lie(SumdbLie.NO_TILES);

        assertThat(walk(network.host().variable("GONOSUMDB", "github.com/*"))
                        .attempt()
                        .succeeded())
                .isTrue();
        assertThat(walk(network.host().variable("GOSUMDB", "off")).attempt().succeeded())
                .isTrue();
        assertThat(network.site("sum.golang.org").requests()).isEmpty();
    }

    @Test
    void tellsThatTilesCannotBeReached() throws Exception {
        network.site("sum.golang.org").answer("/tile/.*", HttpAnswer.reset());

        Walked walked = walk(network.host());

        assertThat(walked.last())
                .returns(Operation.SUMDB_TILE, HttpExchange::operation)
                .returns(Optional.of(FailureKind.RESET), HttpExchange::failure);
    }
}
