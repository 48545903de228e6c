package dev.gomoddiag.probes.fetch;

/**
 * The head of a tree of records ({@code ParseTree} of golang.org/x/mod/sumdb/tlog).
 *
 * @param size how many records it has
 * @param root the hash over all of them
 */
record TreeHead(long size, MerkleHash root) {
    private static final String TITLE = "go.sum database tree";
    private static final int LINES = 3;

    static TreeHead parse(String text) throws MalformedException {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES || !lines[0].equals(TITLE)) {
            throw malformed(text);
        }
        long size = size(lines[1]);
        byte[] root = SignedNote.base64(lines[2]);
        if (size < 0 || root.length != MerkleHash.BYTES) {
            throw malformed(text);
        }
        return new TreeHead(size, MerkleHash.of(root));
    }

    /** Negative for what is no number as go writes it. */
    private static long size(String text) {
        try {
            long size = Long.parseLong(text);
            return text.equals(Long.toString(size)) ? size : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static MalformedException malformed(String text) {
        return MalformedException.of("reading tree: malformed tree note", "tree", text);
    }
}
