package dev.gomoddiag.testkit.net;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of some parts in a row. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
