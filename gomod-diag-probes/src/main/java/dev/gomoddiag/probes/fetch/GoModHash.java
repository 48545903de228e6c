package dev.gomoddiag.probes.fetch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The {@code h1:} hash of a go.mod file (dirhash.Hash1 of golang.org/x/mod/sumdb over the single name go.mod). */
final class GoModHash {
    private GoModHash() {}

    static String of(byte[] goMod) {
        String line = HexFormat.of().formatHex(sha256(goMod)) + "  go.mod\n";
        return "h1:" + Base64.getEncoder().encodeToString(sha256(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
