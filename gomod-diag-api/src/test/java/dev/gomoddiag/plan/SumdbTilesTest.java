package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumdbTilesTest {

    @Test
    void findsTheTilesThatProveARecord() {
        assertThat(SumdbTiles.paths(new Payload.SumdbRecord(30_123_456, 45_000_000)))
                .containsExactly(
                        "tile/8/3/000.p/2",
                        "tile/8/2/002.p/174",
                        "tile/8/1/686.p/165",
                        "tile/8/0/x175/781.p/64",
                        "tile/8/2/001",
                        "tile/8/1/459",
                        "tile/8/0/x117/669");
    }

    @Test
    void needsOneTileOfASmallTree() {
        assertThat(SumdbTiles.paths(new Payload.SumdbRecord(0, 3))).containsExactly("tile/8/0/000.p/3");
    }
}
