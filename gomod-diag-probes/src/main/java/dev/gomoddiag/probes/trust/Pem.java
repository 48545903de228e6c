package dev.gomoddiag.probes.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Certificates in the text form of RFC 7468. */
final class Pem {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    /** The content of each certificate block, not parsed; blocks with other labels and broken ones are passed over. */
    static List<byte[]> blocks(byte[] text) {
        String file = new String(text, StandardCharsets.ISO_8859_1);
        List<byte[]> blocks = new ArrayList<>();
        int done = 0;
        for (int end = file.indexOf(END); end >= 0; end = file.indexOf(END, done)) {
            int begin = file.lastIndexOf(BEGIN, end);
            if (begin >= done) {
                decoded(file.substring(begin + BEGIN.length(), end)).ifPresent(blocks::add);
            }
            done = end + END.length();
        }
        return blocks;
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            // Go, too, goes on with the next block.
            return Optional.empty();
        }
    }

    static String of(byte[] der) {
        return BEGIN + "\n" + LINES.encodeToString(der) + "\n" + END + "\n";
    }
}
