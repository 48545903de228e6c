package dev.gomoddiag.testkit.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The transparency log of a few records (RFC 6962, section 2.1): fewer than fill one tile of height 8. */
final class MerkleTree {
    static final int MAX_RECORDS = 255;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves;

    MerkleTree(List<String> records) {
        if (records.isEmpty() || records.size() > MAX_RECORDS) {
            throw new IllegalArgumentException(
                    "a log of " + records.size() + " records: this one holds 1 to " + MAX_RECORDS);
        }
        leaves = records.stream()
                .map(record -> Sha256.of(LEAF, record.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    byte[] root() {
        return root(leaves);
    }

    /** The first leaf hashes in a row: the tile of level 0 and this width. */
    byte[] tile(int width) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        leaves.subList(0, width).forEach(tile::writeBytes);
        return tile.toByteArray();
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.of(NODE, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
