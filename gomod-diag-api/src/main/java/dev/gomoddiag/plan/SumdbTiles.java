package dev.gomoddiag.plan;

import java.util.ArrayList;
import java.util.List;

/** Which tiles of a checksum database prove a record, with nothing cached (golang.org/x/mod/sumdb/tlog). */
final class SumdbTiles {
    private static final int HEIGHT = 8;

    /** Stands for the tiles of a tree of unknown size; one of its right edge is hardly ever full. */
    private static final String UNKNOWN = "tile/8/<level>/<tile>.p/<width>";

    private SumdbTiles() {}

    /** The paths below the base URL: the right edge of the tree, highest first, then the full tiles above the record. */
    static List<String> paths(Payload.SumdbRecord record) {
        if (!record.isPlaced()) {
            return List.of(UNKNOWN);
        }
        List<String> paths = new ArrayList<>();
        List<String> full = new ArrayList<>();
        for (int level = 0; (record.treeSize() >> (HEIGHT * level)) > 0 && level < 8; level++) {
            long width = (record.treeSize() >> (HEIGHT * level)) & 0xff;
            long last = shift(record.treeSize(), level + 1);
            if (width != 0) {
                paths.add(0, path(level, last) + ".p/" + width);
            }
            long index = shift(record.id(), level + 1);
            if (index < last) {
                full.add(0, path(level, index));
            }
        }
        paths.addAll(full);
        return List.copyOf(paths);
    }

    private static long shift(long value, int levels) {
        return HEIGHT * levels >= Long.SIZE ? 0 : value >> (HEIGHT * levels);
    }

    // the number in groups of three digits, all but the last with an x
    private static String path(int level, long index) {
        StringBuilder groups = new StringBuilder(group(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + group(rest % 1000) + "/");
        }
        return "tile/" + HEIGHT + "/" + level + "/" + groups;
    }

    private static String group(long number) {
        String digits = Long.toString(number);
        return "0".repeat(3 - digits.length()) + digits;
    }
}
