package dev.gomoddiag.probes.fetch;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a checksum database to a lookup (golang.org/x/mod/sumdb/tlog.ParseRecord and sumdb/note).
 *
 * @param id the number of the record
 * @param lines of the record, such as {@code M V/go.mod h1:...}
 * @param treeSize how many records the signed tree has
 * @param signers the names that signed the tree head; whether a signature is genuine is not looked at
 */
record SumdbAnswer(long id, List<String> lines, long treeSize, List<String> signers) {
    private static final String TREE = "go.sum database tree";
    private static final String SIGNATURE = "\u2014 ";

    SumdbAnswer {
        lines = List.copyOf(lines);
        signers = List.copyOf(signers);
    }

    /** An answer that is none; the message is Go's. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    static SumdbAnswer parse(String text) throws MalformedException {
        int firstLine = text.indexOf('\n');
        int blank = text.indexOf("\n\n");
        if (firstLine < 0 || blank <= firstLine) {
            throw new MalformedException("malformed record data");
        }
        long id =
                number(text.substring(0, firstLine)).orElseThrow(() -> new MalformedException("malformed record data"));
        String note = text.substring(blank + 2);
        int signatures = note.lastIndexOf("\n\n");
        if (signatures < 0 || !note.endsWith("\n")) {
            throw malformedNote(note);
        }
        List<String> signers = signers(note.substring(signatures + 2), note);
        String[] head = note.substring(0, signatures + 1).split("\n", -1);
        if (head.length < 4 || !head[0].equals(TREE)) {
            throw new MalformedException("malformed tree note");
        }
        long treeSize = number(head[1]).orElseThrow(() -> new MalformedException("malformed tree note"));
        return new SumdbAnswer(id, text.substring(firstLine + 1, blank).lines().toList(), treeSize, signers);
    }

    /** The hash of go.mod in the record; empty when the record has no line for this version. */
    Optional<String> goModHash(String module, String version) {
        String prefix = module + " " + version + "/go.mod ";
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst();
    }

    /** The hash of a line: of the zip, or of go.mod for a version with {@code /go.mod} behind it. */
    Optional<String> hash(String module, String version) {
        String prefix = module + " " + version + " ";
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst();
    }

    private static List<String> signers(String block, String note) throws MalformedException {
        List<String> names = new ArrayList<>();
        for (String line : block.lines().toList()) {
            int space = line.indexOf(' ', SIGNATURE.length());
            if (!line.startsWith(SIGNATURE) || space < 0 || !signature(line.substring(space + 1))) {
                throw malformedNote(note);
            }
            names.add(line.substring(SIGNATURE.length(), space));
        }
        return names;
    }

    private static boolean signature(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length >= 5;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static MalformedException malformedNote(String note) {
        return new MalformedException("reading tree note: malformed note\nnote:\n" + note);
    }

    private static Optional<Long> number(String text) {
        try {
            long value = Long.parseLong(text);
            return value < 0 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
