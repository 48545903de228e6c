package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.module.RequestUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a tree of records, of height 8 ({@code Tile} of golang.org/x/mod/sumdb/tlog).
 *
 * @param level of the tiling, 0 for hashes of records
 * @param index within the level
 * @param width how many hashes it has, 1 to 256
 */
record Tile(int level, long index, int width) {
    static final int HEIGHT = 8;
    static final int FULL = 1 << HEIGHT;

    private static final Pattern PATH = Pattern.compile(
            "/tile/8/([0-7])/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]))?(?:\\?.*)?$");

    /** The tile that a URL asks for; empty when it asks for none. */
    static Optional<Tile> of(RequestUrl url) {
        Matcher path = PATH.matcher(url.raw());
        return path.find()
                ? Optional.of(new Tile(
                        Integer.parseInt(path.group(1)),
                        Long.parseLong(path.group(2).replaceAll("[x/]", "")),
                        path.group(3) == null ? FULL : Integer.parseInt(path.group(3))))
                : Optional.empty();
    }

    Tile full() {
        return new Tile(level, index, FULL);
    }

    int bytes() {
        return width * MerkleHash.BYTES;
    }

    /** The path below the database's base, as go prints it. */
    String path() {
        StringBuilder groups = new StringBuilder(group(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + group(rest % 1000) + "/");
        }
        return "tile/" + HEIGHT + "/" + level + "/" + groups + (width == FULL ? "" : ".p/" + width);
    }

    private static String group(long number) {
        String digits = Long.toString(number);
        return "0".repeat(3 - digits.length()) + digits;
    }
}
