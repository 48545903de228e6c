package dev.gomoddiag.probes.fetch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A hash in a tree of records (RFC 6962, section 2.1; golang.org/x/mod/sumdb/tlog). */
final class MerkleHash {
    static final int BYTES = 32;

    private static final byte RECORD = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private MerkleHash(byte[] bytes) {
        this.bytes = bytes;
    }

    static MerkleHash of(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException(hash.length + " bytes are no SHA-256");
        }
        return new MerkleHash(hash.clone());
    }

    static MerkleHash ofRecord(byte[] record) {
        return sha256(ByteBuffer.allocate(1 + record.length).put(RECORD).put(record));
    }

    static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
        return sha256(
                ByteBuffer.allocate(1 + 2 * BYTES).put(NODE).put(left.bytes).put(right.bytes));
    }

    /** The hash over so many neighbours in a tile, a power of two; of one it is that one. */
    static MerkleHash ofTile(byte[] tile, int first, int count) {
        if (count == 1) {
            return new MerkleHash(Arrays.copyOfRange(tile, first * BYTES, (first + 1) * BYTES));
        }
        int half = count / 2;
        return ofNode(ofTile(tile, first, half), ofTile(tile, first + half, half));
    }

    private static MerkleHash sha256(ByteBuffer content) {
        try {
            return new MerkleHash(MessageDigest.getInstance("SHA-256").digest(content.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As go prints it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
