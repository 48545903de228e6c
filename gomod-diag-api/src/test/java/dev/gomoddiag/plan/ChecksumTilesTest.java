package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What go asks of the database behind a lookup, and how that fails (golang.org/x/mod/sumdb, {@code Client.readTile}). */
class ChecksumTilesTest {
    private static final ModuleQuery MODULE = ModuleQuery.parse("example.com/m@v1.0.0");
    private static final String BASE = "https://p/sumdb/sum.golang.org/";
    private static final String LOOKUP = BASE + "lookup/example.com/m@v1.0.0";
    private static final String PARTIAL = BASE + "tile/8/0/001.p/44";
    private static final String FULL = BASE + "tile/8/0/001";
    private static final String ABOVE = BASE + "tile/8/1/000.p/1";
    private static final String OTHER = BASE + "tile/8/0/000";
    private static final Answer MISSING = Answer.status(404, "missing");

    private final Scripted database = new Scripted();

    private FetchTrace walk(Payload.SumdbRecord record) {
        database.on("lookup/", Answer.served(record));
        return FetchWalk.run(
                FetchCommand.MOD_DOWNLOAD, MODULE, FetchSettings.of("https://p", "sum.golang.org"), database);
    }

    private static List<String> decisions(FetchTrace trace) {
        return trace.visits().stream()
                .filter(visit -> Scripted.text(visit.step()).startsWith(BASE))
                .map(visit -> Scripted.text(visit.step()) + " " + visit.decision())
                .toList();
    }

    private static Answer because(FetchTrace trace) {
        return ((Verdict.Refused) trace.verdict()).because();
    }

    @Test
    void asksAllTilesAtOnceAndForNoneTwice() {
        FetchTrace trace = walk(new Payload.SumdbRecord(7, 300));

        assertThat(database.rounds().subList(2, 5))
                .containsExactly(List.of(BASE + "supported"), List.of(LOOKUP), List.of(ABOVE, PARTIAL, OTHER));
        assertThat(database.rounds()).hasSize(6);
        assertThat(trace.verdict()).isEqualTo(new Verdict.Fetched("example.com/m", "v1.0.0"));
    }

    @Test
    void asksForTheFullTileWhereThePartialOneIsNotThere() {
        database.on(".p/44", MISSING);

        FetchTrace trace = walk(new Payload.SumdbRecord(7, 300));

        assertThat(trace.verdict()).isEqualTo(new Verdict.Fetched("example.com/m", "v1.0.0"));
        assertThat(decisions(trace)).endsWith(PARTIAL + " CONTINUED", OTHER + " SERVED", FULL + " SERVED");
    }

    @Test
    void reportsThePartialTileWhereTheFullOneIsMissingToo() {
        database.on("tile/8/0/001", MISSING);

        FetchTrace trace = walk(new Payload.SumdbRecord(7, 300));

        assertThat(because(trace)).isEqualTo(MISSING);
        assertThat(decisions(trace)).endsWith(PARTIAL + " STOPPED", OTHER + " SERVED", FULL + " CONTINUED");
    }

    @Test
    void endsAtATileThatIsNone() {
        database.on(".p/44", Answer.served(new Payload.Unreadable("downloaded inconsistent tile")));

        FetchTrace trace = walk(new Payload.SumdbRecord(7, 300));

        assertThat(because(trace)).isEqualTo(Answer.failed("downloaded inconsistent tile"));
        assertThat(decisions(trace)).endsWith(PARTIAL + " STOPPED", OTHER + " SERVED");
    }

    @Test
    void endsAtAFullTileThatIsNone() {
        database.on(".p/44", MISSING)
                .on("tile/8/0/001", Answer.served(new Payload.Unreadable("downloaded inconsistent tile")));

        FetchTrace trace = walk(new Payload.SumdbRecord(7, 300));

        assertThat(because(trace)).isEqualTo(Answer.failed("downloaded inconsistent tile"));
        assertThat(decisions(trace)).endsWith(PARTIAL + " CONTINUED", OTHER + " SERVED", FULL + " STOPPED");
    }

    @Test
    void comparesTheRecordOnlyOnceItIsProved() {
        Payload.SumdbRecord other = new Payload.SumdbRecord(7, 300, Optional.of("checksum mismatch"));

        FetchTrace trace = walk(other);

        assertThat(because(trace)).isEqualTo(Answer.failed("checksum mismatch"));
        assertThat(decisions(trace))
                .containsExactly(
                        BASE + "supported SERVED",
                        LOOKUP + " STOPPED",
                        ABOVE + " SERVED",
                        PARTIAL + " SERVED",
                        OTHER + " SERVED");

        database.on("tile/", MISSING);
        assertThat(because(walk(other))).isEqualTo(MISSING);
    }
}
