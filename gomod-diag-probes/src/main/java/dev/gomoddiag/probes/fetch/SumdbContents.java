package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.probes.http.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks what a checksum database says as go does ({@code Client.Lookup} of golang.org/x/mod/sumdb): the record, the
 * signature of its tree head, and the tiles that prove it. One record after another; its tiles from any thread.
 */
final class SumdbContents {
    private final Optional<SumdbSetting.Database> database;
    private final Map<Tile, byte[]> tiles = new ConcurrentHashMap<>();
    private final Map<String, String> zipHashes = new ConcurrentHashMap<>();
    private volatile Optional<TileProof> proof = Optional.empty();

    SumdbContents(SumdbSetting setting) {
        this.database = setting instanceof SumdbSetting.Database found ? Optional.of(found) : Optional.empty();
    }

    /** The hash of a zip that a record told of. */
    Optional<String> zipHash(HttpStep step) {
        return Optional.ofNullable(zipHashes.get(Contents.key(step)));
    }

    /** @param goMod the hash of the go.mod that was fetched; empty when none was */
    Checked lookup(HttpStep step, Reply.Answered answer, Optional<String> goMod) {
        SumdbAnswer record;
        TileProof needed;
        try {
            record = SumdbAnswer.parse(Bodies.text(answer.body()));
            needed = proof(record);
        } catch (MalformedException e) {
            return refused(step, answer, String.valueOf(e.getMessage()));
        }
        proof = Optional.of(needed);
        Optional<TileProof.Flaw> flaw = flaw();
        if (flaw.isPresent()) {
            return refused(step, answer, flaw.get().words());
        }
        record.hash(step.module(), step.version()).ifPresent(hash -> zipHashes.put(Contents.key(step), hash));
        return compared(step, answer, record, needed.head(), goMod);
    }

    private TileProof proof(SumdbAnswer record) throws MalformedException {
        VerifierKey key = VerifierKey.of(database.map(SumdbSetting.Database::verifier)
                .orElseThrow(
                        () -> new IllegalStateException("a checksum database was asked where GOSUMDB names none")));
        TreeHead head = record.head(key);
        if (record.id() >= head.size()) {
            throw new MalformedException("cannot validate record " + record.id() + " in tree of size " + head.size());
        }
        return new TileProof(head, record.id(), record.recordHash());
    }

    private Checked compared(
            HttpStep step, Reply.Answered answer, SumdbAnswer record, TreeHead head, Optional<String> goMod) {
        Optional<String> recorded = record.hash(step.module(), step.version() + "/go.mod");
        if (recorded.isPresent() && (goMod.isEmpty() || goMod.equals(recorded))) {
            return Checked.good(new Payload.SumdbRecord(record.id(), head.size()), answer.code());
        }
        String words = recorded.map(hash -> "checksum mismatch\n\tdownloaded: " + goMod.orElse("") + "\n\t"
                        + database.map(SumdbSetting.Database::name).orElse("") + ": " + hash)
                .orElse("checksum missing from sumdb response");
        Payload denied = new Payload.SumdbRecord(record.id(), head.size(), Optional.of(GoErrors.of(step, words)));
        FailureKind failure = recorded.isPresent() ? FailureKind.CHECKSUM : FailureKind.BAD_BODY;
        BodyKind body = recorded.isPresent() ? BodyKind.AS_PROMISED : Bodies.kind(answer);
        return Checked.bad(new Answer.Served(denied, OptionalInt.of(answer.code())), failure, body, words);
    }

    /** Of a tile, its length; what else is wrong with it shows only beside the others. */
    Checked tile(HttpStep step, Reply.Answered answer) {
        Optional<Tile> asked = Tile.of(step.url());
        if (asked.isEmpty()) {
            return Checked.good(new Payload.None(), answer.code());
        }
        Tile tile = needed(asked.get());
        int length = answer.body().length;
        // of a full tile in place of a partial one go takes the beginning, by this very division
        int usable = tile.equals(asked.get()) ? length : length / Tile.FULL * tile.width();
        if (usable != tile.bytes()) {
            return unusable(
                    step,
                    answer,
                    "TileReader returned bad result slice (" + tile.path() + " len=" + usable + ", want " + tile.bytes()
                            + ")");
        }
        tiles.put(tile, Arrays.copyOf(answer.body(), usable));
        return Checked.good(new Payload.None(), answer.code());
    }

    // the partial tile that a full one was asked for in place of
    private Tile needed(Tile asked) {
        List<Tile> all = proof.map(TileProof::tiles).orElse(List.of());
        return all.stream()
                .filter(tile -> tile.full().equals(asked))
                .findFirst()
                .orElse(asked);
    }

    /** The tiles asked for at the same time; where they complete a proof that fails, one is found wanting. */
    List<Heard> proved(List<Heard> round) {
        Optional<TileProof.Flaw> flaw = round.isEmpty() ? Optional.empty() : flaw();
        if (flaw.isEmpty()) {
            return round;
        }
        Heard guilty = round.stream()
                .filter(heard -> Tile.of(heard.step().url())
                        .filter(flaw.get().at()::equals)
                        .isPresent())
                .findFirst()
                .orElse(round.get(0));
        List<Heard> judged = new ArrayList<>(round);
        if (guilty.reply() instanceof Reply.Answered answer) {
            judged.set(
                    round.indexOf(guilty),
                    guilty.as(unusable(guilty.step(), answer, flaw.get().words())));
        }
        return judged;
    }

    // empty too while tiles are missing
    private Optional<TileProof.Flaw> flaw() {
        return proof.filter(needed -> tiles.keySet().containsAll(needed.tiles()))
                .flatMap(needed -> needed.flaw(tiles));
    }

    private static Checked unusable(HttpStep step, Reply.Answered answer, String words) {
        Payload payload = new Payload.Unreadable(GoErrors.of(step, words));
        return Checked.bad(
                new Answer.Served(payload, OptionalInt.of(answer.code())),
                FailureKind.BAD_BODY,
                Bodies.kind(answer),
                words);
    }

    private static Checked refused(HttpStep step, Reply.Answered answer, String words) {
        return Checked.refused(step, answer, words, words.lines().findFirst().orElse(words));
    }
}
