package dev.gomoddiag.testkit.net;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs notes, made once per JVM, as is a stranger's (x/mod/sumdb/note: algorithm 1, Ed25519). */
final class NoteKey {
    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;
    private static final int HASH_LENGTH = 4;
    private static final KeyPair KEYS = generate();
    private static final KeyPair OF_STRANGERS = generate();

    private final String name;
    private final KeyPair keys;
    private final byte[] marked;
    private final byte[] hash;

    NoteKey(String name) {
        this(name, KEYS);
    }

    private NoteKey(String name, KeyPair keys) {
        this.name = name;
        this.keys = keys;
        this.marked = marked(keys);
        this.hash = Arrays.copyOf(Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), marked), HASH_LENGTH);
    }

    /** The key of a stranger who goes by this name. */
    static NoteKey ofStranger(String name) {
        return new NoteKey(name, OF_STRANGERS);
    }

    /** {@code name+hash+key}, as GOSUMDB has it. */
    String verifier() {
        return name + "+" + HexFormat.of().formatHex(hash) + "+"
                + Base64.getEncoder().encodeToString(marked);
    }

    /** The note of a text that ends with a line break. */
    String sign(String text) {
        return note(text, signature(text));
    }

    /** The note of a text, signed in this key's name by another one. */
    String forgedBy(NoteKey other, String text) {
        return note(text, other.signature(text));
    }

    private String note(String text, byte[] signed) {
        byte[] all = Arrays.copyOf(hash, HASH_LENGTH + signed.length);
        System.arraycopy(signed, 0, all, HASH_LENGTH, signed.length);
        return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM since 15 signs with Ed25519", e);
        }
    }

    /** The algorithm's byte and the raw public key, which is the end of its X.509 form (RFC 8410). */
    private static byte[] marked(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] marked = new byte[1 + RAW_LENGTH];
        marked[0] = ED25519;
        System.arraycopy(encoded, encoded.length - RAW_LENGTH, marked, 1, RAW_LENGTH);
        return marked;
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM since 15 has Ed25519", e);
        }
    }
}
