package dev.gomoddiag.probes.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A text and signatures over it ({@code Open} of golang.org/x/mod/sumdb/note). */
final class SignedNote {
    private static final String MALFORMED = "malformed note";
    private static final String MARK = "\u2014 ";
    private static final int HASH_BYTES = 4;
    private static final int MOST_SIGNATURES = 100;

    private SignedNote() {}

    private record Signed(String name, int hash, byte[] signature) {}

    /** The text, which ends with a line break, when this key has signed it. */
    static String open(String note, VerifierKey key) throws MalformedException {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length() || garbled(note)) {
            throw new MalformedException(MALFORMED);
        }
        String text = note.substring(0, split + 1);
        List<String> lines = note.substring(split + 2).lines().toList();
        boolean verified = false;
        for (int i = 0; i < lines.size(); i++) {
            Signed signed = read(lines.get(i));
            if (i >= MOST_SIGNATURES) {
                throw new MalformedException(MALFORMED);
            }
            // go looks at the first signature of a key only
            if (!verified && key.isCalled(signed.name(), signed.hash())) {
                verified = key.verifies(text.getBytes(StandardCharsets.UTF_8), signed.signature());
                if (!verified) {
                    throw new MalformedException("invalid signature for key " + key);
                }
            }
        }
        if (!verified) {
            throw new MalformedException("note has no verifiable signatures");
        }
        return text;
    }

    /** Whether it has control characters or was no UTF-8. */
    static boolean garbled(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n' || c == '\uFFFD');
    }

    private static Signed read(String line) throws MalformedException {
        int space = line.indexOf(' ', MARK.length());
        if (!line.startsWith(MARK) || space < 0) {
            throw new MalformedException(MALFORMED);
        }
        String name = line.substring(MARK.length(), space);
        byte[] signature = base64(line.substring(space + 1));
        boolean named = !name.isEmpty() && name.chars().noneMatch(c -> c == '+' || Character.isWhitespace(c));
        if (!named || signature.length <= HASH_BYTES) {
            throw new MalformedException(MALFORMED);
        }
        return new Signed(
                name, ByteBuffer.wrap(signature).getInt(), Arrays.copyOfRange(signature, HASH_BYTES, signature.length));
    }

    /** The bytes; none for what is no base64 with its padding. */
    static byte[] base64(String text) {
        try {
            return text.length() % 4 == 0 ? Base64.getDecoder().decode(text) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
