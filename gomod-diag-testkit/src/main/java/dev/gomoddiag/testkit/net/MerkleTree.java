package dev.gomoddiag.testkit.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transparency log of some records (RFC 6962, section 2.1), and its tiles of height 8 (x/mod/sumdb/tlog). */
final class MerkleTree {
    static final int MAX_RECORDS = 100_000;

    private static final int FULL = 256;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] root;

    /** The hashes of each level of tiles: of records, of 256 records, of 65,536. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    MerkleTree(List<String> records) {
        if (records.isEmpty() || records.size() > MAX_RECORDS) {
            throw new IllegalArgumentException(
                    "a log of " + records.size() + " records: this one holds 1 to " + MAX_RECORDS);
        }
        List<byte[]> level = records.stream()
                .map(record -> Sha256.of(LEAF, record.getBytes(StandardCharsets.UTF_8)))
                .toList();
        root = root(level);
        while (!level.isEmpty()) {
            levels.add(level);
            level = above(level);
        }
    }

    byte[] root() {
        return root.clone();
    }

    /** So many hashes of a level in a row; empty when the log is too small for them. */
    Optional<byte[]> tile(int level, int index, int width) {
        int hashes = level < levels.size() ? levels.get(level).size() : 0;
        if (index > hashes / FULL || index * FULL + width > hashes) {
            return Optional.empty();
        }
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        levels.get(level).subList(index * FULL, index * FULL + width).forEach(tile::writeBytes);
        return Optional.of(tile.toByteArray());
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>();
        for (int end = FULL; end <= level.size(); end += FULL) {
            above.add(root(level.subList(end - FULL, end)));
        }
        return above;
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.of(NODE, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
