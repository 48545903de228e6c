package dev.gomoddiag.probes.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first bytes of a module zip: enough to tell a module from a web page without downloading it. */
final class ZipHead {
    /** How much of a zip is read. */
    static final int BYTES = 64 << 10;

    private static final byte[] LOCAL_FILE = {'P', 'K', 3, 4};
    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;

    private ZipHead() {}

    /** What go would say of a zip that begins so ({@code Unzip} of x/mod/zip); empty when nothing is wrong yet. */
    static Optional<String> problem(byte[] head, String module, String version) {
        if (head.length < NAME || !beginsLocalFile(head)) {
            return Optional.of("zip: not a valid zip file");
        }
        int length = (head[NAME_LENGTH] & 0xff) | (head[NAME_LENGTH + 1] & 0xff) << 8;
        if (head.length < NAME + length) {
            return Optional.of("zip: not a valid zip file");
        }
        String name = new String(head, NAME, length, StandardCharsets.UTF_8);
        String prefix = module + "@" + version + "/";
        return name.startsWith(prefix)
                ? Optional.empty()
                : Optional.of("zip for " + module + "@" + version + " has unexpected file " + name);
    }

    private static boolean beginsLocalFile(byte[] head) {
        for (int i = 0; i < LOCAL_FILE.length; i++) {
            if (head[i] != LOCAL_FILE[i]) {
                return false;
            }
        }
        return true;
    }
}
