package dev.gomoddiag.probes.tls;

import java.util.ArrayList;
import java.util.List;

/** How large a ClientHello is. */
enum Hello {
    /** A few hundred bytes, as JSSE makes it. */
    SMALL(0),
    /**
     * More than a packet of any usual network holds, as that of Go from 1.24 on, whose key share for X25519MLKEM768 alone
     * takes 1216 bytes (crypto/tls/defaults.go).
     */
    LARGE(1500);

    /** What a protocol's name may take (RFC 7301, section 3.1). */
    private static final int NAME = 250;

    private final int padding;

    Hello(int padding) {
        this.padding = padding;
    }

    /** The protocols to offer; a server passes over those that it does not know (RFC 7301, section 3.2). */
    String[] protocols() {
        List<String> names = new ArrayList<>(List.of("h2", "http/1.1"));
        for (int i = 0; i * NAME < padding; i++) {
            names.add((i + "-padding-").repeat(NAME).substring(0, NAME));
        }
        return names.toArray(String[]::new);
    }
}
