package dev.gomoddiag.probes.fetch;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key by which notes are checked ({@code NewVerifier} of golang.org/x/mod/sumdb/note). */
final class VerifierKey {
    /** What stands before the raw key in its X.509 form (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String ALGORITHM = "Ed25519";

    private final String name;
    private final int hash;
    private final byte[] encoded;

    private VerifierKey(String name, int hash, byte[] encoded) {
        this.name = name;
        this.hash = hash;
        this.encoded = encoded;
    }

    /** Reads {@code NAME+HASH+KEY} as GOSUMDB has it, once go has accepted it. */
    static VerifierKey of(String verifier) {
        String[] parts = verifier.split("\\+", 3);
        byte[] key = Base64.getDecoder().decode(parts[2]);
        byte[] encoded = ByteBuffer.allocate(X509.length + key.length - 1)
                .put(X509)
                .put(key, 1, key.length - 1)
                .array();
        return new VerifierKey(parts[0], Integer.parseUnsignedInt(parts[1], 16), encoded);
    }

    boolean isCalled(String signer, int keyHash) {
        return name.equals(signer) && hash == keyHash;
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(message);
            return check.verify(signature);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The name and hash, as go prints a key. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(hash);
    }
}
