package dev.gomoddiag.probes.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The proof by tiles that a tree holds a record ({@code TileHashReader} of golang.org/x/mod/sumdb/tlog and
 * {@code checkRecord} of sumdb/client.go).
 *
 * @param id the number of the record, less than the size of the tree
 */
record TileProof(TreeHead head, long id, MerkleHash record) {
    private static final String INCONSISTENT = "downloaded inconsistent tile";
    private static final String NOT_IN_TREE = "cannot authenticate record data in server response";

    /** What is wrong, in go's words; where several tiles may be, it is laid on one of them. */
    record Flaw(Tile at, String words) {}

    /** The tiles that it takes, each behind those above it. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>(rightEdge());
        tiles.addAll(aboveRecord());
        return List.copyOf(tiles);
    }

    /** Empty when the tiles prove the record; all of them must be there, each of its length. */
    Optional<Flaw> flaw(Map<Tile, byte[]> content) {
        List<Tile> edge = rightEdge();
        if (!root(edge, content).equals(head.root())) {
            return Optional.of(new Flaw(edge.get(0), INCONSISTENT));
        }
        for (Tile tile : aboveRecord()) {
            MerkleHash told = hash(at(tile.level() + 1, tile.index() >> Tile.HEIGHT), tile.index(), content);
            if (!told.equals(MerkleHash.ofTile(bytes(tile, content), 0, Tile.FULL))) {
                return Optional.of(new Flaw(tile, INCONSISTENT));
            }
        }
        Tile leaves = at(0, id >> Tile.HEIGHT);
        return hash(leaves, id, content).equals(record) ? Optional.empty() : Optional.of(new Flaw(leaves, NOT_IN_TREE));
    }

    // the tiles that are not full, whose hashes make up the root
    private List<Tile> rightEdge() {
        List<Tile> edge = new ArrayList<>();
        for (int level = 0; count(level) > 0; level++) {
            if (count(level) % Tile.FULL != 0) {
                edge.add(0, at(level, count(level + 1)));
            }
        }
        return edge;
    }

    // full tiles up to the first one on the edge
    private List<Tile> aboveRecord() {
        List<Tile> above = new ArrayList<>();
        for (int level = 0; shifted(id, level + 1) < count(level + 1); level++) {
            above.add(0, at(level, shifted(id, level + 1)));
        }
        return above;
    }

    // the largest power of two to the left, the rest to the right (RFC 6962, section 2.1)
    private static MerkleHash root(List<Tile> edge, Map<Tile, byte[]> content) {
        List<MerkleHash> parts = new ArrayList<>();
        for (Tile tile : edge) {
            int first = 0;
            for (int count = Tile.FULL / 2; count > 0; count /= 2) {
                if ((tile.width() & count) != 0) {
                    parts.add(MerkleHash.ofTile(bytes(tile, content), first, count));
                    first += count;
                }
            }
        }
        MerkleHash root = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            root = MerkleHash.ofNode(parts.get(i), root);
        }
        return root;
    }

    private Tile at(int level, long index) {
        return new Tile(level, index, (int) Math.min(Tile.FULL, count(level) - index * Tile.FULL));
    }

    private static MerkleHash hash(Tile tile, long index, Map<Tile, byte[]> content) {
        return MerkleHash.ofTile(bytes(tile, content), (int) (index % Tile.FULL), 1);
    }

    private static byte[] bytes(Tile tile, Map<Tile, byte[]> content) {
        return Objects.requireNonNull(content.get(tile), tile::path);
    }

    // how many hashes a level has
    private long count(int level) {
        return shifted(head.size(), level);
    }

    private static long shifted(long number, int levels) {
        return levels * Tile.HEIGHT < Long.SIZE ? number >> (levels * Tile.HEIGHT) : 0;
    }
}
