package dev.gomoddiag.probes.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

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
        for (int begin = file.indexOf(BEGIN); begin >= 0; begin = file.indexOf(BEGIN, begin + BEGIN.length())) {
            int end = file.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            try {
                blocks.add(Base64.getMimeDecoder().decode(file.substring(begin + BEGIN.length(), end)));
            } catch (IllegalArgumentException e) {
                // Go, too, goes on with the next block.
                continue;
            }
        }
        return blocks;
    }

    static String of(byte[] der) {
        return BEGIN + "\n" + LINES.encodeToString(der) + "\n" + END + "\n";
    }
}
