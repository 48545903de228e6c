package dev.gomoddiag.probes.fetch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names in a whole zip, by its central directory: nothing is unpacked. */
final class ZipNames {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int FILE = 0x02014b50;
    private static final int FILE_BYTES = 46;

    /** No file system takes a longer path, and the time for a name grows with its square. */
    private static final int LONGEST = 4096;

    private ZipNames() {}

    /** The first two names that differ by case alone, in the words of golang.org/x/mod/zip; empty when there are none. */
    static Optional<String> collision(byte[] zip, String prefix) {
        Map<String, String> seen = new HashMap<>();
        for (String name : of(zip)) {
            String path = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
            for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                String part = path.substring(0, end);
                String other = seen.putIfAbsent(folded(part), part);
                if (other != null && !other.equals(part)) {
                    return Optional.of(
                            name + ": case-insensitive file name collision: \"" + other + "\" and \"" + part + "\"");
                }
            }
        }
        return Optional.empty();
    }

    /** As far as the directory can be read, without overlong ones; empty for what is no zip. */
    static List<String> of(byte[] zip) {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_BYTES;
        while (end >= 0 && in.getInt(end) != END) {
            end--;
        }
        List<String> names = new ArrayList<>();
        long at = end < 0 ? zip.length : Integer.toUnsignedLong(in.getInt(end + 16));
        while (at + FILE_BYTES <= zip.length && in.getInt((int) at) == FILE) {
            int file = (int) at;
            int length = Short.toUnsignedInt(in.getShort(file + 28));
            if (file + FILE_BYTES + length > zip.length) {
                break;
            }
            if (length <= LONGEST) {
                names.add(new String(zip, file + FILE_BYTES, length, StandardCharsets.UTF_8));
            }
            at += FILE_BYTES
                    + length
                    + Short.toUnsignedInt(in.getShort(file + 30))
                    + Short.toUnsignedInt(in.getShort(file + 32));
        }
        return names;
    }

    private static String folded(String path) {
        return path.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
