package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots and the list of tiles were recorded from golang.org/x/mod/sumdb/tlog. */
class TileProofTest {
    private static final String INCONSISTENT = "downloaded inconsistent tile";

    private static TileProof proof(int size, byte[] root, int id) {
        return new TileProof(new TreeHead(size, MerkleHash.of(root)), id, MerkleHash.ofRecord(NaiveTree.record(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, hH2/O6WqM8SXbRrP04wkRcdxBnXjSED3frqPG1Slmqo=",
        "5, 3, 7HsFXTHsn4X8VsxLGtVIOyfxbusFX/Pwmtyit3cnk1U=",
        "255, 254, DYtrqFTOKivRQRFhRCS13foIOKxFJUEPmRcpB9pPDO0=",
        "256, 255, YM4q9B2yxJjQzI3wjS28QSe5lhVenLORq/0HtRJm3q4=",
        "257, 256, QdJ5V+Qnf4iWgvEVR9xxpPDgVMkVzgEbYXI1DVJk2Kg=",
        "257, 0, QdJ5V+Qnf4iWgvEVR9xxpPDgVMkVzgEbYXI1DVJk2Kg=",
        "300, 299, Ey++6U8jR3/07muS3KCjyN5ywJOyyUIHrJWv/iryBOQ=",
        "65536, 65535, eMkFXxoibfmvi0Nh2EO1RJqouxwRzoM3nldKTpjMyaY=",
        "65537, 65536, d9SozBjmEAtOFT7v6sp5LqKpM6o8r9CtU1iHCHMGoGI=",
        "70000, 1000, q9HMCgw+ixVNAypciVz8ZZDQuxUxwzBoB0Bi4V3wbdI=",
        "70000, 69999, q9HMCgw+ixVNAypciVz8ZZDQuxUxwzBoB0Bi4V3wbdI="
    })
    void provesARecordOfAnyTree(int size, int id, String root) {
        TileProof proof = proof(size, Base64.getDecoder().decode(root), id);

        assertThat(proof.flaw(new NaiveTree(size).content(proof.tiles()))).isEmpty();
    }

    @Test
    void needsTheRightEdgeAndTheTilesAboveTheRecord() {
        TileProof proof = proof(66_332_798, new byte[32], 22_152_757);

        assertThat(proof.tiles())
                .extracting(Tile::path)
                .containsExactly(
                        "tile/8/3/000.p/3",
                        "tile/8/2/003.p/244",
                        "tile/8/1/x001/012.p/40",
                        "tile/8/0/x259/112.p/126",
                        "tile/8/2/001",
                        "tile/8/1/338",
                        "tile/8/0/x086/534");
    }

    @Test
    void laysAWrongRootOnTheHighestTileAndOthersOnThemselves() {
        NaiveTree tree = new NaiveTree(70_000);
        TileProof proof = proof(70_000, tree.root(), 1000);

        for (Tile tile : proof.tiles()) {
            Map<Tile, byte[]> content = tree.content(proof.tiles());
            byte[] bytes = content.getOrDefault(tile, new byte[1]);
            bytes[bytes.length - 1] ^= 1;

            Tile named = tile.width() == Tile.FULL ? tile : new Tile(2, 0, 1);
            assertThat(proof.flaw(content)).contains(new TileProof.Flaw(named, INCONSISTENT));
        }
    }

    @Test
    void findsARecordThatIsNotInTheTree() {
        NaiveTree tree = new NaiveTree(300);
        TileProof other = new TileProof(
                new TreeHead(300, MerkleHash.of(tree.root())), 7, MerkleHash.ofRecord(NaiveTree.record(8)));

        assertThat(other.flaw(tree.content(other.tiles())))
                .contains(
                        new TileProof.Flaw(new Tile(0, 0, 256), "cannot authenticate record data in server response"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sum.golang.org/tile/8/0/x259/112.p/126, 0, 259112, 126",
        "https://p/sumdb/sum.golang.org/tile/8/2/001, 2, 1, 256",
        "https://p/sumdb/sum.golang.org/tile/8/1/x001/x234/067?tenant=a, 1, 1234067, 256"
    })
    void readsTheTileThatAUrlAsksFor(String url, int level, long index, int width) {
        assertThat(Tile.of(RequestUrl.of(url))).contains(new Tile(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "tile/8/0/000.p/0", "tile/8/0/000.p/256", "tile/8/8/000", "tile/8/0/0"})
    void takesNoOtherUrlForATile(String path) {
        assertThat(Tile.of(RequestUrl.of("https://sum.golang.org/" + path))).isEmpty();
    }
}
