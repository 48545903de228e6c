package dev.gomoddiag.probes.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The answer of a checksum database to a lookup ({@code ParseRecord} of golang.org/x/mod/sumdb/tlog).
 *
 * @param id the number of the record
 * @param text of the record: lines such as {@code M V/go.mod h1:...}, each with its line break
 * @param note the signed tree head behind it, as it came
 */
record SumdbAnswer(long id, String text, String note) {

    static SumdbAnswer parse(String answer) throws MalformedException {
        int firstLine = answer.indexOf('\n');
        int blank = answer.indexOf("\n\n", firstLine + 1);
        if (firstLine < 0 || blank < 0) {
            throw malformed();
        }
        try {
            long id = Long.parseLong(answer.substring(0, firstLine));
            String text = answer.substring(firstLine + 1, blank + 1);
            if (id < 0 || SignedNote.garbled(text)) {
                throw malformed();
            }
            return new SumdbAnswer(id, text, answer.substring(blank + 2));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    /** The head of the tree that holds the record, when this key has signed it ({@code mergeLatestMem} of sumdb/client.go). */
    TreeHead head(VerifierKey key) throws MalformedException {
        String tree;
        try {
            tree = SignedNote.open(note, key);
        } catch (MalformedException e) {
            throw MalformedException.of("reading tree note: " + e.getMessage(), "note", note);
        }
        return TreeHead.parse(tree);
    }

    MerkleHash recordHash() {
        return MerkleHash.ofRecord(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a line: of the zip, or of go.mod for a version with {@code /go.mod} behind it. */
    Optional<String> hash(String module, String version) {
        String prefix = module + " " + version + " ";
        return text.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst();
    }

    private static MalformedException malformed() {
        return new MalformedException("malformed record data");
    }
}
