package dev.gomoddiag.testkit.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;

/** The {@code h1:} hash of go.sum: the SHA-256 of one line "hex, two spaces, name" per file (x/mod/sumdb/dirhash, Hash1). */
final class DirectoryHash {
    private DirectoryHash() {}

    static String of(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, bytes) -> lines.append(HexFormat.of().formatHex(Sha256.of(bytes)))
                .append("  ")
                .append(name)
                .append('\n'));
        byte[] sum = Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
        return "h1:" + Base64.getEncoder().encodeToString(sum);
    }
}
