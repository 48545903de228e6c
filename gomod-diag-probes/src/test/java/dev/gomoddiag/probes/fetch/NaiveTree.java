package dev.gomoddiag.probes.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tree of the records "record 0" and so on, by the letter of RFC 6962, section 2.1, and by no code under test. */
final class NaiveTree {
    private final List<byte[]> leaves;

    NaiveTree(int size) {
        leaves = IntStream.range(0, size)
                .mapToObj(i -> sha256(new byte[] {0}, record(i)))
                .toList();
    }

    static byte[] record(int id) {
        return ("record " + id + "\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] root() {
        return root(leaves);
    }

    /** The tiles' contents; each hash in one of a higher level is that over 256 hashes of the level below. */
    Map<Tile, byte[]> content(List<Tile> tiles) {
        Map<Tile, byte[]> content = new HashMap<>();
        for (Tile tile : tiles) {
            int span = 1 << (8 * tile.level());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < tile.width(); i++) {
                int from = ((int) tile.index() * 256 + i) * span;
                bytes.writeBytes(root(leaves.subList(from, from + span)));
            }
            content.put(tile, bytes.toByteArray());
        }
        return content;
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
