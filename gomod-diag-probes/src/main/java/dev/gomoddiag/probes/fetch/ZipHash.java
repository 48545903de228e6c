package dev.gomoddiag.probes.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The {@code h1:} hash of a module zip (golang.org/x/mod/sumdb/dirhash, HashZip with Hash1). */
final class ZipHash {
    /** Unpacked; a small zip may hold much. */
    private static final int MOST_BYTES = 64 << 20;

    private ZipHash() {}

    /** Empty for what is no zip or unpacks to more than 64 MiB. */
    static Optional<String> of(byte[] zip) {
        Map<String, String> files = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    return Optional.empty();
                }
                files.put(entry.getName(), HexFormat.of().formatHex(sha256(content)));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        StringBuilder summary = new StringBuilder();
        files.forEach(
                (name, hash) -> summary.append(hash).append("  ").append(name).append('\n'));
        byte[] all = sha256(summary.toString().getBytes(StandardCharsets.UTF_8));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("h1:" + Base64.getEncoder().encodeToString(all));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
